/** How one test of a runner ended. */
export interface Outcome {
  name: string;
  file: string;
  /** Unsteady: red at first, green when it was tried once more. */
  ended: 'passed' | 'unsteady' | 'failed';
  /** What the red try said; empty where there was none. */
  error: string;
}

interface VitestReport {
  testResults: readonly {
    name: string;
    status: string;
    message: string;
    assertionResults: readonly {
      fullName: string;
      status: string;
      failureMessages: readonly string[];
    }[];
  }[];
}

/** Errors of no test, by the reporter in vite.config.ts: vitest's own report leaves them out, and calls its run failed. */
interface ErrorsOfNoTest {
  ofNoTest: readonly string[];
}

interface PlaywrightSuite {
  title: string;
  suites?: readonly PlaywrightSuite[];
  specs?: readonly {
    title: string;
    file: string;
    tests: readonly {
      status: string;
      results: readonly { errors: readonly { message?: string }[] }[];
    }[];
  }[];
}
interface PlaywrightReport {
  suites: readonly PlaywrightSuite[];
  errors: readonly { message?: string }[];
}

/** What the report of a runner says of each test that ran; nothing of those that were skipped. */
export function outcomesOf(report: unknown, root: string): Outcome[] {
  if (isOf<VitestReport>(report, 'testResults')) return ofVitest(report, root);
  if (isOf<ErrorsOfNoTest>(report, 'ofNoTest')) return report.ofNoTest.map(ofTheRun);
  if (isOf<PlaywrightReport>(report, 'suites')) return ofPlaywright(report);
  return [];
}

const isOf = <Report>(report: unknown, key: keyof Report & string): report is Report =>
  typeof report === 'object' && report !== null && key in report;

function ofVitest({ testResults }: VitestReport, root: string): Outcome[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = name.replace(`${root}/`, '');
    const tests = assertionResults.flatMap(({ fullName, status, failureMessages }): Outcome[] => {
      if (status !== 'passed' && status !== 'failed') return [];
      const error = failureMessages[0] ?? '';
      // the report has no word for it, but keeps what the first try said
      const ended = status === 'passed' && failureMessages.length > 0 ? 'unsteady' : status;
      return [{ name: fullName.trim(), file, ended, error }];
    });
    // it could not be read, its set-up broke, or its worker died: no test of it has failed, and it was not run whole
    if (status === 'failed' && !tests.some(({ ended }) => ended === 'failed'))
      tests.push({ name: 'the file as a whole', file, ended: 'failed', error: message });
    return tests;
  });
}

/** A fault outside of every test: a file could not be read, or something broke when its test was over. */
const ofTheRun = (error: string): Outcome => ({
  name: 'the run as a whole',
  file: 'no test of it',
  ended: 'failed',
  error,
});

const ofPlaywright = ({ suites, errors }: PlaywrightReport): Outcome[] => [
  ...suites.flatMap((suite) => ofSuite(suite, [])),
  ...errors.map(({ message = '' }) => ofTheRun(message)),
];

const endings: Readonly<Record<string, Outcome['ended']>> = {
  expected: 'passed',
  flaky: 'unsteady',
  unexpected: 'failed',
};

function ofSuite(
  { suites = [], specs = [] }: PlaywrightSuite,
  above: readonly string[],
): Outcome[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests.flatMap(({ status, results }): Outcome[] => {
      const ended = endings[status];
      const said = results.flatMap(({ errors }) => errors.map(({ message = '' }) => message));
      const error = said[0] ?? '';
      return ended ? [{ name: [...above, title].join(' '), file, ended, error }] : [];
    }),
  );
  return [...own, ...suites.flatMap((suite) => ofSuite(suite, [...above, suite.title]))];
}

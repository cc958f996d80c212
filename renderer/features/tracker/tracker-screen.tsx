import { FileInput } from 'lucide-react';
import { useRef } from 'react';
import { useApp } from '../../app/app-context.ts';
import type { Route } from '../../app/route.ts';
import { useTitle } from '../../app/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TrackerForm } from './tracker-form.tsx';
import { TrackerReportView } from './tracker-report.tsx';
import { useTracker } from './use-tracker.ts';
import './tracker.css';

/** Takes in a tracker that was kept in a spreadsheet so far. */
export function TrackerScreen({ route }: { route: Extract<Route, { screen: 'actions' }> }) {
  useTitle('Take a tracker in');
  const { navigation } = useApp();
  const taking = useTracker();
  const { step, problem } = taking;
  const toLedger = () => navigation.go({ ...route, page: 'ledger', action: null });
  return (
    <Screen title="Take a tracker in" above="Actions" wide>
      <div className="stack">
        {problem !== null && (
          <Notice kind="wrong">
            <p>{problem}</p>
          </Notice>
        )}
        {step.kind === 'choose' && (
          <ChooseTracker isReading={step.isReading} onFile={taking.read} onCancel={toLedger} />
        )}
        {step.kind === 'map' && (
          <TrackerForm
            reading={step.reading}
            committee={route.committee}
            onTake={(mapping, committee) => void taking.take(step.file, mapping, committee)}
            onCancel={taking.again}
          />
        )}
        {step.kind === 'work' && (
          <>
            <Progress
              label="Taking the tracker in"
              value={step.done}
              most={step.of}
              words={step.of === 0 ? 'Reading the file.' : `${step.done} of ${step.of} rows`}
            />
            <div>
              <Button onPress={taking.stop} autoFocus>
                Stop
              </Button>
            </div>
          </>
        )}
        {step.kind === 'report' && (
          <TrackerReportView report={step.report} onAgain={taking.again} onLedger={toLedger} />
        )}
      </div>
    </Screen>
  );
}

interface ChooseTrackerProps {
  isReading: boolean;
  onFile: (file: File) => Promise<void>;
  onCancel: () => void;
}

function ChooseTracker({ isReading, onFile, onCancel }: ChooseTrackerProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <p>
        Save your spreadsheet as CSV, with a row for each action, and choose it here. Nothing is
        taken in before you have said what its columns hold.
      </p>
      <Notice kind="note">
        <p>
          Everything in the file becomes public business. Take rows of private business out of it
          first.
        </p>
      </Notice>
      <input
        ref={picker}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        hidden
        aria-label="CSV file of the tracker"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void onFile(file);
        }}
      />
      <div className="row">
        <Button
          look="main"
          icon={FileInput}
          isDisabled={isReading}
          onPress={() => picker.current?.click()}
        >
          {isReading ? 'Reading…' : 'Choose a file…'}
        </Button>
        <Button onPress={onCancel}>Back to the ledger</Button>
      </div>
    </>
  );
}

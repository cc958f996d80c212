import { describe } from 'vitest';
import { connectDirect } from '../../electron/transport/direct.ts';
import { itBehavesLikeABackend } from './backend-conformance.ts';

describe('the contract within one process, as the command line has it', () => {
  itBehavesLikeABackend(async ({ dispatch, events }) => ({
    backend: connectDirect(dispatch, events),
    close: () => {},
  }));
});

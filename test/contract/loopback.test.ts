import { describe } from 'vitest';
import { connectLoopback } from '../../renderer/client/loopback.ts';
import { aBrowserAt, aLoopbackHost } from '../builders/a-loopback-host.ts';
import { itBehavesLikeABackend } from './backend-conformance.ts';

describe('the contract over loopback, through real sockets', () => {
  itBehavesLikeABackend(async (service) => {
    const host = await aLoopbackHost({ service });
    const backend = await connectLoopback(aBrowserAt(host.launchAddress()));
    return { backend, close: host.close };
  });
});

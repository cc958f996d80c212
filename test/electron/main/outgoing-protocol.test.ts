import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { answerOutgoingRequest } from '../../../electron/main/outgoing-protocol.ts';
import { createOutgoing } from '../../../electron/services/exports/outgoing.ts';
import { scratchFolder } from '../../builders/scratch-folder.ts';

it('hands a finished PDF to the window that prints, once, and nothing for any other address', async () => {
  const scratch = scratchFolder();
  try {
    const outgoing = createOutgoing(scratch.path);
    const about = { name: 'a.pdf', type: 'application/pdf', isShown: true };
    const token = await outgoing.keep(Buffer.from('%PDF-1.7'), about);
    const path = outgoing.look(token)?.path ?? '';
    const ask = (address: string, method = 'GET') =>
      answerOutgoingRequest(outgoing, new Request(address, { method }));
    const wrong = [`outgoing://${'f'.repeat(64)}/`, 'outgoing://x/', `outgoing://${token}/a.pdf`];
    expect(wrong.map((address) => ask(address).status)).toEqual([404, 404, 404]);
    expect(ask(`outgoing://${token}/`, 'POST').status).toBe(404);
    const answer = ask(`outgoing://${token}/`);
    expect([answer.status, await answer.text()]).toEqual([200, '%PDF-1.7']);
    expect(answer.headers.get('content-security-policy')).not.toMatch(/script-src/);
    expect(ask(`outgoing://${token}/`).status).toBe(404);
    await expect.poll(() => existsSync(path)).toBe(false);
  } finally {
    scratch.remove();
  }
});

import { lockProfile } from '../../../electron/database/profile-lock.ts';

/** Holds the profile in the folder that its argument names until it is killed. */
lockProfile(process.argv[2] ?? '', new Date());
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);

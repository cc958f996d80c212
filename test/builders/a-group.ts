import type {
  GroupRole,
  MembershipRecord,
  SignedRecord,
} from '../../shared/sync/membership-record.ts';

type Cut = Record<string, number>;

/** Records of an invented group, as plain facts: devices go by their names and hashes are made up. */
export class AGroup {
  readonly records: SignedRecord[] = [];
  #hash: (count: number) => string;

  /** @param hash of the record of this number, where its order among others matters */
  constructor(hash = (count: number): string => `${count}`.padStart(64, '0')) {
    this.#hash = hash;
  }

  /** Any record at all; answers its hash. Follows the newest where nothing is said. */
  says(by: string, fields: object, follows: readonly string[] = this.last()): string {
    const hash = this.#hash(this.records.length + 1);
    const common = { v: 1, group: 'group', by, follows: [...follows], wall: '' };
    this.records.push({ hash, record: { ...common, ...fields } as MembershipRecord });
    return hash;
  }

  last(): string[] {
    const act = this.records.findLast(({ record }) => record.kind !== 'join');
    return act === undefined ? [] : [act.hash];
  }

  found(by = 'clerk', runs: string[] = []): string {
    return this.says(by, { kind: 'found', ...keysOf(by), runs, salt: '' }, []);
  }

  joins(device: string, runs: string[] = []): string {
    return this.says(device, { kind: 'join', ...keysOf(device), runs, wishes: 'member' }, []);
  }

  admits(by: string, device: string, role: GroupRole, follows?: readonly string[]): string {
    const asked = this.records.find(
      ({ record }) => record.kind === 'join' && record.device === device,
    );
    const request = asked?.hash ?? this.joins(device);
    return this.says(by, { kind: 'admit', request, role }, follows);
  }

  removes(by: string, device: string, cut: Cut = {}, follows?: readonly string[]): string {
    return this.says(by, { kind: 'remove', device, cut }, follows);
  }

  gives(by: string, device: string, role: GroupRole, cut: Cut = {}, follows?: readonly string[]) {
    return this.says(by, { kind: 'role', device, role, cut }, follows);
  }
}

const keysOf = (device: string) => ({ device, signKey: 'AQID', recipient: `age1${device}` });

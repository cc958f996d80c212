/** Why a record does not count, on every device that holds the same records. */
export type RecordFault =
  /** Its signer was no admin by what it follows. */
  | 'notAdmin'
  /** A grant by a member who is no admin: it takes nobody in, and a key in it is used where it is the right one. */
  | 'handedOn'
  /** Its signer was removed or lost the role meanwhile. */
  | 'revoked'
  /** Admins took each other's part away: what the one of longer standing did prevails. */
  | 'overruled'
  /** A second beginning of the group, or of a circle or epoch under a name in use. */
  | 'double'
  /** It is about something that the records do not have. */
  | 'unknown'
  /** It belongs to another group. */
  | 'otherGroup';

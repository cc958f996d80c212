import Sqlite from 'better-sqlite3';

/** A connection. Only this folder knows which library it comes from. */
export type Database = Sqlite.Database;
export type Statement = Sqlite.Statement;

export interface DriverOptions {
  /** Path of another build of the addon, for hosts that cannot load the shipped one. */
  nativeBinding?: string | undefined;
  readonly?: boolean;
}

/**
 * The one place that makes a connection, so that encryption at rest can be switched on here alone
 * (a key would be set before anything else is read). `:memory:` opens a database of its own.
 */
export function connect(file: string, options: DriverOptions = {}): Database {
  return new Sqlite(file, {
    readonly: options.readonly ?? false,
    fileMustExist: options.readonly ?? false,
    ...(options.nativeBinding === undefined ? {} : { nativeBinding: options.nativeBinding }),
  });
}

import type { z } from 'zod';

/** One thing the page may ask for: an object in, checked with `input` at the door, a value out. */
export interface Call<Input = unknown, Output = unknown> {
  input: z.ZodType<Input>;
  /** Carries the type only; never present at run time. */
  output?: Output;
}

/** Declares a call: `call<Output>()(z.strictObject({ ... }))`. */
export const call =
  <Output>() =>
  <Input>(input: z.ZodType<Input>): Call<Input, Output> => ({ input });

/** A file that the user asked for cannot be written. The message is for him as it stands; a command tells it and ends with exit code 2. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
}

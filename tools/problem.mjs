/** Something the person at the terminal can mend: what is wrong, and what to do about it. Shown without a stack. */
export class Problem extends Error {
  constructor(what, cure) {
    super(what)
    this.name = 'Problem'
    this.cure = cure
  }
}

/** Prints what a person needs to know of an error: one they can mend as two short lines, any other with its stack. */
export function report(error) {
  if (error instanceof Problem) process.stderr.write(`\n✗ ${error.message}\n${error.cure ? `  → ${error.cure}\n` : ''}`)
  else if (error?.code === 'ENOSPC') process.stderr.write('\n✗ The disk is full.\n  → Make room and start again.\n')
  else if (error?.code === 'EACCES' || error?.code === 'EPERM') {
    process.stderr.write(
      `\n✗ No permission: ${error.message}\n  → The folder of the project has to belong to the account that starts it.\n`,
    )
  } else process.stderr.write(`\n✗ ${error?.stack ?? error}\n`)
}

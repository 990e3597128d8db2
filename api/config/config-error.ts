/** Something that is wrong with the environment. */
export interface ConfigFault {
  name: string
  problem: string
  mend: string
}

/**
 * Every fault of the configuration at once. Its message is for the person who starts Rollcall; it contains no secret.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly faults: readonly ConfigFault[]

  constructor(faults: readonly ConfigFault[]) {
    const lines = faults.map(({ name, problem, mend }) => `  ${name} ${problem}. ${mend}`)
    super(
      ['Rollcall cannot start with this configuration:', ...lines, 'All variables are described in .env.example.'].join(
        '\n',
      ),
    )
    this.faults = faults
  }
}

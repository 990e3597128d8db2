/** One thing that is wrong with the environment. */
export interface ConfigFault {
  name: string
  problem: string
  mend: string
}

/**
 * Every fault of the configuration at once. Its message is meant for the person who starts Rollcall; it holds no value
 * of a secret.
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

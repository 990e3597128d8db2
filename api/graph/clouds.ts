import type { CloudName } from '../store/records.ts'

/** The endpoints of one Microsoft cloud: https origins without a trailing slash. */
export interface Cloud {
  name: CloudName
  login: string
  graph: string
  portal: string
  /** Where links into Teams lead. */
  teams: string
}

export type Clouds = Readonly<Record<CloudName, Cloud>>

const CLOUDS: Clouds = {
  global: {
    name: 'global',
    login: 'https://login.microsoftonline.com',
    graph: 'https://graph.microsoft.com',
    portal: 'https://entra.microsoft.com',
    teams: 'https://teams.microsoft.com',
  },
  usgov: {
    name: 'usgov',
    login: 'https://login.microsoftonline.us',
    graph: 'https://graph.microsoft.us',
    portal: 'https://entra.microsoft.us',
    teams: 'https://gov.teams.microsoft.us',
  },
  usgovdod: {
    name: 'usgovdod',
    login: 'https://login.microsoftonline.us',
    graph: 'https://dod-graph.microsoft.us',
    portal: 'https://entra.microsoft.us',
    teams: 'https://dod.teams.microsoft.us',
  },
  china: {
    name: 'china',
    login: 'https://login.partner.microsoftonline.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    portal: 'https://entra.microsoftonline.cn',
    teams: 'https://teams.microsoftonline.cn',
  },
}

/**
 * The fixed list of clouds an account can choose from. Accounts can't name a free address, or a token could be sent to
 * any host. The operator's overrides (MICROSOFT_LOGIN_URL, MICROSOFT_GRAPH_URL) apply to `global` only.
 * https://learn.microsoft.com/graph/deployments
 */
export function createClouds(overrides: { login?: string; graph?: string } = {}): Clouds {
  return {
    ...CLOUDS,
    global: {
      ...CLOUDS.global,
      login: overrides.login ?? CLOUDS.global.login,
      graph: overrides.graph ?? CLOUDS.global.graph,
    },
  }
}

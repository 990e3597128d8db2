/** The permissions in an access token for Graph: `roles` of an app, `scp` of a user. Empty when it can't be read. */
export function namedPermissions(token: string): string[] {
  try {
    const { roles, scp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
      roles?: unknown
      scp?: unknown
    }
    if (Array.isArray(roles)) return roles.map(String)
    return typeof scp === 'string' ? scp.split(' ').filter((scope) => scope !== '') : []
  } catch {
    return []
  }
}

/** An e-mail address; one too long for its place breaks before the @ rather than in the middle of a name. */
export function MailAddress({ address }: { address: string }) {
  const at = address.lastIndexOf('@')
  if (at < 0) return address
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  )
}

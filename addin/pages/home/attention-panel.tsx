import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircle20Filled } from '@fluentui/react-icons'
import { Happening } from '../../components/happening.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { Remedy } from '../../components/remedy.tsx'
import { go } from '../../route.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { attentionTexts } from '../../texts/home-attention-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { AttentionItem } from './attention-items.ts'

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  well: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: 0 },
  icon: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
})

/** What needs someone's help, each with what to do and a link. */
export function AttentionPanel({ items }: { items: readonly AttentionItem[] }) {
  const styles = useStyles()
  const t = useTexts(attentionTexts)
  const common = useTexts(commonTexts)
  return (
    <Panel title={t.attentionTitle}>
      {items.length === 0 ? (
        <p className={styles.well}>
          <CheckmarkCircle20Filled aria-hidden className={styles.icon} />
          {t.allWell}
        </p>
      ) : (
        <ul className={styles.list}>
          {items.map(({ key, kind, title, text, told, remedy, code, to, action }) => (
            <li key={key}>
              <Notice
                kind={kind}
                title={title}
                action={
                  <Button aria-label={`${common.colon(action)} ${title}`} onClick={() => go(to)}>
                    {action}
                  </Button>
                }
              >
                {text ? <span>{text}</span> : null}
                {told ? <Happening error={told} /> : null}
                {remedy === undefined ? null : code ? (
                  <Remedy code={code} english={remedy} />
                ) : (
                  <span>
                    {common.colon(common.whatToDo)} {remedy}
                  </span>
                )}
              </Notice>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

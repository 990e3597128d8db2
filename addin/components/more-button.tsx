import { Button } from '@fluentui/react-components'
import { commonTexts } from '../texts/common-texts.ts'
import { useTexts } from '../texts/table.ts'
import type { Pages } from '../use-pages.ts'

interface MoreButtonProps extends Pick<Pages<unknown>, 'hasMore' | 'loadingMore' | 'more'> {
  size?: 'small' | 'medium'
}

/** Loads the next page of a list. Renders nothing when there is none. */
export function MoreButton({ hasMore, loadingMore, more, size = 'medium' }: MoreButtonProps) {
  const t = useTexts(commonTexts)
  if (!hasMore) return null
  return (
    <div>
      <Button size={size} onClick={more} disabledFocusable={loadingMore}>
        {t.more}
      </Button>
    </div>
  )
}

import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { drawCrop, movedCrop, zoomedCrop, type Crop } from './crop.ts'

const SIDE = 288
const STEP = 0.04
const ZOOM_STEP = 1.1

const useStyles = makeStyles({
  area: {
    display: 'block',
    width: `${SIDE}px`,
    maxWidth: '100%',
    aspectRatio: '1',
    cursor: 'move',
    touchAction: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: 'border-box',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
})

interface CropAreaProps {
  picture: ImageBitmap
  crop: Crop
  label: string
  /** The id of the text with the instructions. */
  describedBy: string
  onCrop: (change: (crop: Crop) => Crop) => void
}

/** The selected part of the picture; moved and zoomed by mouse, touch and keys. */
export function CropArea({ picture, crop, label, describedBy, onCrop }: CropAreaProps) {
  const styles = useStyles()
  const canvas = useRef<HTMLCanvasElement>(null)
  const fingers = useRef(new Map<number, { x: number; y: number }>())
  useEffect(() => {
    if (canvas.current) drawCrop(canvas.current, picture, crop)
  }, [picture, crop])
  useWheel(canvas, (factor) => onCrop((now) => zoomedCrop(now, picture, factor)))

  const down = (event: PointerEvent) => {
    canvas.current?.setPointerCapture(event.pointerId)
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
  }
  const move = (event: PointerEvent) => {
    const before = fingers.current.get(event.pointerId)
    if (!before) return
    const now = { x: event.clientX, y: event.clientY }
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1]
    fingers.current.set(event.pointerId, now)
    const side = canvas.current?.clientWidth ?? SIDE
    if (other) onCrop((crop) => zoomedCrop(crop, picture, distance(now, other) / Math.max(1, distance(before, other))))
    else onCrop((crop) => movedCrop(crop, picture, (before.x - now.x) / side, (before.y - now.y) / side))
  }
  const up = (event: PointerEvent) => void fingers.current.delete(event.pointerId)
  const key = (event: KeyboardEvent) => {
    const change = KEYS[event.key]
    if (!change || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onCrop((now) => change(now, picture, event.shiftKey ? 5 : 1))
  }
  return (
    <canvas
      ref={canvas}
      className={styles.area}
      width={SIDE * 2}
      height={SIDE * 2}
      tabIndex={0}
      role="application"
      aria-label={label}
      aria-describedby={describedBy}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onKeyDown={key}
    />
  )
}

type Change = (crop: Crop, picture: ImageBitmap, steps: number) => Crop

const mover =
  (right: number, down: number): Change =>
  (crop, picture, steps) =>
    movedCrop(crop, picture, right * STEP * steps, down * STEP * steps)
const closer: Change = (crop, picture) => zoomedCrop(crop, picture, ZOOM_STEP)
const wider: Change = (crop, picture) => zoomedCrop(crop, picture, 1 / ZOOM_STEP)

/** As if the square moved over the picture. */
const KEYS: Record<string, Change> = {
  ArrowLeft: mover(-1, 0),
  ArrowRight: mover(1, 0),
  ArrowUp: mover(0, -1),
  ArrowDown: mover(0, 1),
  '+': closer,
  '=': closer,
  '-': wider,
  '−': wider,
  _: wider,
}

const distance = (one: { x: number; y: number }, other: { x: number; y: number }) =>
  Math.hypot(one.x - other.x, one.y - other.y)

/** The wheel zooms instead of scrolling; React's own listener couldn't prevent the scrolling. */
function useWheel(canvas: { current: HTMLCanvasElement | null }, zoom: (factor: number) => void): void {
  const latest = useRef(zoom)
  latest.current = zoom
  useEffect(() => {
    const element = canvas.current
    const turn = (event: WheelEvent) => {
      event.preventDefault()
      latest.current(event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP)
    }
    element?.addEventListener('wheel', turn, { passive: false })
    return () => element?.removeEventListener('wheel', turn)
  }, [canvas])
}

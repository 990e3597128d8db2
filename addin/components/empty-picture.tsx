import { tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const paper = tokens.colorNeutralBackground1
const ground = tokens.colorNeutralBackground4
const line = tokens.colorNeutralStrokeAccessible
const soft = tokens.colorNeutralStroke1
const brand = tokens.colorBrandStroke1

const card = (x: number, y: number, accent = soft) => (
  <>
    <rect x={x} y={y} width="38" height="48" rx="6" fill={paper} stroke={accent} strokeWidth="2" />
    <circle cx={x + 19} cy={y + 17} r="7" fill={ground} stroke={accent} strokeWidth="2" />
    <path d={`M${x + 8} ${y + 38}c2-8 20-8 22 0`} fill="none" stroke={accent} strokeWidth="2" strokeLinecap="round" />
  </>
)

const sheet = (
  <>
    <rect x="45" y="16" width="70" height="72" rx="8" fill={paper} stroke={soft} strokeWidth="2" />
    <path d="M58 34h30M58 48h44M58 62h36" stroke={soft} strokeWidth="3" strokeLinecap="round" />
  </>
)

/** The picture above an empty state, in the theme's colours. */
const PICTURES = {
  people: (
    <>
      {card(26, 34)}
      {card(96, 34)}
      {card(61, 24, brand)}
    </>
  ),
  search: (
    <>
      {sheet}
      <circle cx="104" cy="66" r="17" fill={paper} stroke={brand} strokeWidth="3" />
      <path d="M116 79l13 13" stroke={brand} strokeWidth="4" strokeLinecap="round" />
    </>
  ),
  done: (
    <>
      <circle cx="80" cy="54" r="32" fill={paper} stroke={brand} strokeWidth="3" />
      <path d="M65 55l11 11 21-23" fill="none" stroke={brand} strokeWidth="4" strokeLinecap="round" />
      <path d="M32 40l6 3M30 62h7M128 40l-6 3M130 62h-7" stroke={line} strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  calendar: (
    <>
      <rect x="42" y="24" width="76" height="66" rx="8" fill={paper} stroke={soft} strokeWidth="2" />
      <path d="M42 42h76" stroke={soft} strokeWidth="2" />
      <path d="M60 17v13M100 17v13" stroke={line} strokeWidth="3" strokeLinecap="round" />
      <rect x="54" y="52" width="14" height="11" rx="3" fill={ground} />
      <rect x="74" y="52" width="14" height="11" rx="3" fill={brand} />
      <rect x="94" y="52" width="14" height="11" rx="3" fill={ground} />
      <rect x="54" y="70" width="14" height="11" rx="3" fill={ground} />
      <rect x="74" y="70" width="14" height="11" rx="3" fill={ground} />
    </>
  ),
  clock: (
    <>
      <circle cx="80" cy="54" r="34" fill={paper} stroke={soft} strokeWidth="2" />
      <path d="M80 34v20l14 9" fill="none" stroke={brand} strokeWidth="4" strokeLinecap="round" />
      <path d="M80 22v4M80 82v4M48 54h4M108 54h4" stroke={line} strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  plug: (
    <>
      <path d="M18 54h36" stroke={soft} strokeWidth="4" strokeLinecap="round" />
      <rect x="52" y="38" width="24" height="32" rx="6" fill={paper} stroke={brand} strokeWidth="2" />
      <path d="M76 47h10M76 61h10" stroke={brand} strokeWidth="4" strokeLinecap="round" />
      <rect x="94" y="34" width="24" height="40" rx="8" fill={paper} stroke={soft} strokeWidth="2" />
      <path d="M118 54h24" stroke={soft} strokeWidth="4" strokeLinecap="round" />
    </>
  ),
  key: (
    <>
      <circle cx="58" cy="54" r="18" fill={paper} stroke={brand} strokeWidth="3" />
      <circle cx="58" cy="54" r="6" fill={ground} stroke={brand} strokeWidth="2" />
      <path d="M76 54h48M112 54v12M124 54v9" fill="none" stroke={brand} strokeWidth="3" strokeLinecap="round" />
    </>
  ),
} as const satisfies Record<string, ReactNode>

export type EmptyPictureKind = keyof typeof PICTURES

export function EmptyPicture({ kind }: { kind: EmptyPictureKind }) {
  return (
    <svg width="160" height="110" viewBox="0 0 160 110" aria-hidden="true" focusable="false">
      <ellipse cx="80" cy="98" rx="62" ry="7" fill={ground} />
      {PICTURES[kind]}
    </svg>
  )
}

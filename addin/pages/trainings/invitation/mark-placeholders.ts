import { Extension } from '@tiptap/react'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { placeholdersIn } from './written-placeholders.ts'

/** Highlights placeholders in the text, unknown ones as wrong. @param classes for the highlighted text */
export function markPlaceholders(classes: { known: string; unknown: string }): Extension {
  return Extension.create({
    name: 'markPlaceholders',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const found: Decoration[] = []
            doc.descendants((node, position) => {
              if (!node.isText || node.text === undefined) return
              for (const { from, to, known } of placeholdersIn(node.text))
                found.push(
                  Decoration.inline(position + from, position + to, { class: known ? classes.known : classes.unknown }),
                )
            })
            return DecorationSet.create(doc, found)
          },
        },
      }),
    ],
  })
}

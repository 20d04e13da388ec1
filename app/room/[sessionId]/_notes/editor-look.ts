import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** The editor in the product's roles: it follows the theme by itself, for every value is a token. */
export const editorLook = [
  EditorView.theme({
    '&': { height: '100%', color: 'var(--ink)', fontSize: 'var(--text-sm)' },
    '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
    '.cm-scroller': { fontFamily: 'var(--font-sans)', lineHeight: '1.5', overflow: 'auto' },
    // Above the first line there is room for the name over a caret.
    '.cm-content': {
      padding: 'calc(var(--spacing) * 5) calc(var(--spacing) * 4) calc(var(--spacing) * 4)',
      caretColor: 'var(--ink)',
    },
    '.cm-line': { padding: '0' },
    '.cm-placeholder': { color: 'var(--ink-muted)', whiteSpace: 'pre-wrap' },
    // A finger's keyboard zooms the page when the text is smaller.
    '@media (pointer: coarse)': { '.cm-content': { fontSize: 'var(--text-base)' } },

    '.cm-peer-interviewer': { '--peer': 'var(--interviewer)', '--peer-soft': 'var(--interviewer-soft)' },
    '.cm-peer-candidate': { '--peer': 'var(--candidate)', '--peer-soft': 'var(--candidate-soft)' },
    '.cm-peer-observer, .cm-peer-shadow': { '--peer': 'var(--observer)', '--peer-soft': 'var(--observer-soft)' },
    '.cm-peer-selection': { backgroundColor: 'var(--peer-soft)' },
    '.cm-peer-caret': {
      position: 'relative',
      borderLeft: '2px solid var(--peer)',
      marginLeft: '-1px',
      marginRight: '-1px',
    },
    '.cm-peer-name': {
      position: 'absolute',
      left: '-2px',
      bottom: '100%',
      padding: '0 var(--spacing)',
      borderRadius: 'var(--radius)',
      borderBottomLeftRadius: '0',
      backgroundColor: 'var(--peer)',
      color: 'var(--on-corner)',
      fontSize: 'var(--text-xs)',
      lineHeight: '1.3',
      whiteSpace: 'nowrap',
      pointerEvents: 'none',
      userSelect: 'none',
      // Says who it is when the caret has moved, then gets out of the line above.
      animation: 'cm-peer-leave var(--transition-duration-calm) 3s forwards',
    },
    '.cm-peer-caret:hover > .cm-peer-name': { animation: 'none' },
    '@keyframes cm-peer-leave': { to: { opacity: 0 } },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.heading, fontWeight: '600' },
      { tag: tags.strong, fontWeight: '600' },
      { tag: tags.strikethrough, textDecoration: 'line-through' },
      { tag: tags.monospace, fontFamily: 'var(--font-mono)' },
      { tag: [tags.link, tags.url], textDecoration: 'underline', textUnderlineOffset: '2px' },
      { tag: [tags.processingInstruction, tags.quote, tags.labelName], color: 'var(--ink-muted)' },
    ]),
  ),
]

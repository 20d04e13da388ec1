import { Square, SquareCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'

/** What the two wrote, shown as text. Hostile input: no raw HTML, links only http(s) and mailto, no picture from elsewhere. */
export function MarkdownText({ text }: { text: string }) {
  return (
    <div className="flex flex-col gap-3 text-sm wrap-anywhere">
      <Markdown remarkPlugins={[remarkGfm]} urlTransform={safeUrl} components={components}>
        {text}
      </Markdown>
    </div>
  )
}

/** An address we would open, else nothing: the text then stands without a link. */
function safeUrl(url: string): string {
  return /^(https?:|mailto:)/i.test(url) ? url : ''
}

const components: Components = {
  // The panel's own heading is an h2: what is written inside goes below it.
  h1: ({ children }) => <h3 className="text-lg font-semibold">{children}</h3>,
  h2: ({ children }) => <h4 className="text-base font-semibold">{children}</h4>,
  h3: ({ children }) => <h5 className="text-sm font-semibold">{children}</h5>,
  h4: ({ children }) => <h6 className="text-sm font-semibold">{children}</h6>,
  h5: ({ children }) => <h6 className="text-sm font-semibold">{children}</h6>,
  h6: ({ children }) => <h6 className="text-sm font-semibold">{children}</h6>,
  p: ({ children }) => <p className="whitespace-pre-wrap">{children}</p>,
  a: ({ href, children }) => <SafeLink href={href}>{children}</SafeLink>,
  img: ({ src, alt }) => {
    const href = typeof src === 'string' ? src : undefined
    return <SafeLink href={href}>{alt || href}</SafeLink>
  },
  ul: ({ children }) => <ul className="flex list-disc flex-col gap-1 pl-6">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="flex list-decimal flex-col gap-1 pl-6">
      {children}
    </ol>
  ),
  li: ({ children, className }) => (
    <li className={className?.includes('task-list-item') ? '-ml-6 list-none' : undefined}>{children}</li>
  ),
  input: ({ checked }) => <TaskState done={checked === true} />,
  // The text face has no italic of its own; the browser may slant it here.
  em: ({ children }) => <em className="italic [font-synthesis-style:auto]">{children}</em>,
  strong: ({ children }) => <strong className="font-semibold">{children}</strong>,
  blockquote: ({ children }) => (
    <blockquote className="flex flex-col gap-2 border-l-2 border-line-strong pl-3 text-ink-muted">
      {children}
    </blockquote>
  ),
  code: ({ children }) => <code className="rounded bg-surface-sunken px-1 font-mono text-xs">{children}</code>,
  pre: ({ children }) => (
    // A wide line scrolls; by keyboard only what has the focus does.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <pre tabIndex={0} className="overflow-x-auto rounded bg-surface-sunken p-2">
      {children}
    </pre>
  ),
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
    <div tabIndex={0} className="overflow-x-auto">
      <table className="border-collapse">{children}</table>
    </div>
  ),
  th: ({ children }) => <th className="border px-2 py-1 text-left font-semibold">{children}</th>,
  td: ({ children }) => <td className="border px-2 py-1 align-top">{children}</td>,
  hr: () => <hr className="border-t" />,
}

function SafeLink({ href, children }: Pick<ComponentProps<'a'>, 'href' | 'children'>) {
  if (!href) return <span>{children}</span>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className="underline underline-offset-2">
      {children}
    </a>
  )
}

function TaskState({ done }: { done: boolean }) {
  const t = useTranslations('notes')
  const Icon = done ? SquareCheck : Square
  return (
    <Icon role="img" aria-label={t(done ? 'taskDone' : 'taskOpen')} className="mr-2 inline size-4 align-text-bottom" />
  )
}

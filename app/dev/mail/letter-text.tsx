/** A plain letter, its web addresses to be followed. */
export function LetterText({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/\S+)/)
  return (
    <p className="text-sm break-words whitespace-pre-wrap">
      {parts.map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a letter never change
          <a key={at} href={part} rel="noopener" className="underline underline-offset-2">
            {part}
          </a>
        ),
      )}
    </p>
  )
}

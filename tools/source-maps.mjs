/**
 * The first import of the bundled server (tools/build.mjs): its own map has been read by now, those of the packages that
 * follow, Next's above all, would cost every start most of a second. `server/main.ts` turns them on again for the pages.
 */
process.setSourceMapsEnabled(false)

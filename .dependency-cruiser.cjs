/**
 * Who may import what. Every rule's comment quotes the line of the house style it stands for; tools/house.test.ts shows that each
 * goes red on tools/fixtures/broken-house. What a path cannot say is in tools/house.mjs.
 */
const test = '\\.test\\.tsx?$'
const foundation = '^server/(clock|log|env|metrics)\\.ts$'
const requestFiles = ['^app/_auth/', '^app/.*(queries|actions|route)\\.tsx?$']

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: '"No cycles, no index.ts barrels."',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'An import that leads nowhere hides from every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(server-only|vitest|@playwright/test)$' },
    },
    {
      name: 'app-is-imported-by-nobody',
      comment: '"lib ← server ← app": "Nobody imports app/".',
      severity: 'error',
      from: { path: '^(lib|server)/' },
      to: { path: '^app/' },
    },
    {
      name: 'lib-imports-lib-only',
      comment: '"lib/** | lib/**"',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(server|app|tools|e2e|prisma)/' },
    },
    {
      name: 'lib-is-pure',
      comment:
        '"lib/ pure, for both sides; packages: yjs, lib0, zod (one more = a decision record)": temporal-polyfill by 0005',
      severity: 'error',
      from: { path: '^lib/', pathNot: test },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg'],
        pathNot: 'node_modules/(yjs|lib0|zod|temporal-polyfill)/',
      },
    },
    {
      name: 'temporal-in-wall-clock-only',
      comment:
        'Decision 0005: wall-clock.ts is the one file that imports temporal-polyfill, so that one edit takes it out',
      severity: 'error',
      from: { path: '^(app|lib|server)/', pathNot: '^lib/booking/wall-clock\\.ts$' },
      to: { path: 'node_modules/temporal-polyfill/' },
    },
    {
      name: 'store-imports-db-and-lib',
      comment: '"server/*/store.ts | server/db, lib."',
      severity: 'error',
      from: { path: '^server/.*/store\\.ts$' },
      to: { path: '^server/', pathNot: '^server/db/' },
    },
    {
      name: 'prisma-in-stores-only',
      comment: '"Prisma is imported here, in server/db and server/testing, nowhere else."',
      severity: 'error',
      from: { path: '^(app|lib|server)/', pathNot: ['^server/.*/store\\.ts$', '^server/(db|testing)/'] },
      to: { path: ['node_modules/(@prisma|prisma)/', '^server/db/generated/'] },
    },
    {
      name: 'service-imports',
      comment:
        '"server/*/service.ts | its own folder, other features\' services, server/{auth,db,clock,content,mail}, lib" (log, env and metrics are the whole server\'s)',
      severity: 'error',
      from: { path: '^server/([^/]+)/.*service\\.ts$' },
      to: {
        path: '^server/',
        pathNot: ['^server/$1/', '^server/.*/service\\.ts$', '^server/(auth|db|content|mail)/', foundation],
      },
    },
    {
      name: 'present-imports',
      comment:
        '"server/*/present.ts | server/content, lib" (types of records and actors are erased and may come from their makers)',
      severity: 'error',
      from: { path: '^server/.*/present\\.ts$' },
      to: { path: '^server/', pathNot: '^server/content/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'jobs-import-their-service',
      comment: '"server/*/jobs.ts | its own service"',
      severity: 'error',
      from: { path: '^server/([^/]+)/.*jobs\\.ts$' },
      to: { path: '^server/', pathNot: ['^server/$1/.*service\\.ts$', foundation] },
    },
    {
      name: 'content-imports-lib-types',
      comment: '"server/content/** | lib types only"',
      severity: 'error',
      from: { path: '^server/content/', pathNot: test },
      to: { pathNot: '^server/content/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'content-for-services-and-presents',
      comment:
        '"server/content/** … imported by services and presents, never by realtime" (and by what seeds the database)',
      severity: 'error',
      from: {
        path: '^(app|lib|server)/',
        pathNot: ['^server/.*/(service|present)\\.ts$', '^server/content/', '^server/testing/', '^server/seed', test],
      },
      to: { path: '^server/content/' },
    },
    {
      name: 'realtime-imports',
      comment:
        '"server/realtime/** | services, document/update-log, auth, db/announce, lib; never a store" and, by decision 0014, document/fold: rooms are opened from the log and folded into it',
      severity: 'error',
      from: { path: '^server/realtime/', pathNot: test },
      to: {
        path: '^server/',
        pathNot: [
          '^server/realtime/',
          '^server/.*/service\\.ts$',
          '^server/document/(update-log|fold)\\.ts$',
          '^server/auth/',
          '^server/db/announce\\.ts$',
          foundation,
        ],
      },
    },
    {
      name: 'next-in-main-and-auth',
      comment: '"server/** | Next only in main.ts and auth/"',
      severity: 'error',
      from: { path: '^server/', pathNot: ['^server/main\\.ts$', '^server/auth/', test] },
      to: { path: 'node_modules/(next|next-auth)/' },
    },
    {
      name: 'react-for-letters-and-reports',
      comment: '"server/** | React only for letters and reports"',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(mail|report)/' },
      to: { path: 'node_modules/react(-dom)?/' },
    },
    {
      name: 'requests-ask-services',
      comment:
        '"app/_auth, app/**/{queries,actions,route}.ts | #server/auth, #server/*/service, #lib" (clock, log and env besides)',
      severity: 'error',
      from: { path: requestFiles },
      to: { path: '^server/', pathNot: ['^server/auth/', '^server/.*/service\\.ts$', foundation] },
    },
    {
      name: 'screens-know-no-server',
      comment: '"the rest of app/ | #lib, _ui, _i18n, _interview, its own folder"',
      severity: 'error',
      from: { path: '^app/', pathNot: [...requestFiles, test] },
      to: { path: '^server/' },
    },
    {
      name: 'screens-stay-in-their-folder',
      comment: '"the rest of app/ | #lib, _ui, _i18n, _interview, its own folder"',
      severity: 'error',
      from: { path: '^app/([^/]+)/', pathNot: '^app/(_auth|_i18n)/' },
      to: { path: '^app/[^/]+/', pathNot: ['^app/$1/', '^app/(_ui|_i18n|_interview|_auth)/'] },
    },
    {
      name: 'panels-share-only-live',
      comment:
        '"its own folder; a panel also _live". _frame is no panel: it is the layout that puts them together (decision 0011), and none of them imports it',
      severity: 'error',
      from: { path: '^app/room/\\[sessionId\\]/(_[^/]+)/', pathNot: '^app/room/\\[sessionId\\]/_frame/' },
      to: { path: '^app/room/\\[sessionId\\]/_[^/]+/', pathNot: ['^app/room/\\[sessionId\\]/($1|_live)/'] },
    },
    {
      name: 'ui-knows-no-domain',
      comment: '"_ui not #lib/interview"; "_ui knows no domain words"',
      severity: 'error',
      from: { path: '^app/_ui/' },
      to: { path: ['^lib/(interview|document|timeline|booking|matching|protocol)/', '^app/(?!_ui/|_i18n/)'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^server/db/generated/'] },
    exclude: { path: ['^\\.next', '^dist', '\\.css$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}

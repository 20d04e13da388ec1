import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// A zone no developer sits in and with half an hour: what depends on the machine's zone shows.
process.env.TZ = 'Asia/Kolkata'

const shared = {
  alias: { 'server-only': fileURLToPath(new URL('./server/testing/empty.ts', import.meta.url)) },
  environment: 'node' as const,
  testTimeout: 15_000,
  hookTimeout: 30_000,
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    retry: 0,
    passWithNoTests: false,
    projects: [
      { extends: true, test: { ...shared, name: 'unit', include: ['lib/**/*.test.ts', 'app/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          ...shared,
          name: 'server',
          include: ['server/**/*.test.ts', 'tools/**/*.test.ts', 'bench/**/*.test.ts'],
          globalSetup: ['./server/testing/global-setup.ts'],
          setupFiles: ['./server/testing/setup.ts'],
        },
      },
    ],
  },
})

-- CreateTable
CREATE TABLE "ThinkingTime" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "byUserId" TEXT NOT NULL,
    "elapsedMs" INTEGER NOT NULL,
    "plannedMs" INTEGER NOT NULL,
    "stoppedElapsedMs" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ThinkingTime_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StageDone" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "byUserId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "elapsedMs" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StageDone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Nerves" (
    "roundId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "before" INTEGER,
    "after" INTEGER,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Nerves_pkey" PRIMARY KEY ("roundId","userId")
);

-- CreateIndex
CREATE INDEX "ThinkingTime_roundId_idx" ON "ThinkingTime"("roundId");

-- CreateIndex
CREATE INDEX "StageDone_roundId_idx" ON "StageDone"("roundId");

-- AddForeignKey
ALTER TABLE "ThinkingTime" ADD CONSTRAINT "ThinkingTime_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThinkingTime" ADD CONSTRAINT "ThinkingTime_byUserId_fkey" FOREIGN KEY ("byUserId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageDone" ADD CONSTRAINT "StageDone_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageDone" ADD CONSTRAINT "StageDone_byUserId_fkey" FOREIGN KEY ("byUserId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nerves" ADD CONSTRAINT "Nerves_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nerves" ADD CONSTRAINT "Nerves_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;




-- What the schema language cannot say.

ALTER TABLE "ThinkingTime"
  ADD CONSTRAINT "ThinkingTime_bounds" CHECK (
    "elapsedMs" >= 0 AND "plannedMs" IN (60000, 120000, 180000)
    AND ("stoppedElapsedMs" IS NULL OR "stoppedElapsedMs" BETWEEN "elapsedMs" AND "elapsedMs" + "plannedMs")
    AND char_length("id") BETWEEN 16 AND 64
  );

ALTER TABLE "StageDone"
  ADD CONSTRAINT "StageDone_bounds" CHECK ("elapsedMs" >= 0 AND char_length("id") BETWEEN 16 AND 64),
  ADD CONSTRAINT "StageDone_stage" CHECK (
    "stage" IN ('clarify', 'framing', 'data', 'training', 'inference', 'offline', 'online', 'deploy', 'monitoring', 'extra')
  );

ALTER TABLE "Nerves"
  ADD CONSTRAINT "Nerves_scale" CHECK (
    ("before" IS NULL OR "before" BETWEEN 1 AND 5) AND ("after" IS NULL OR "after" BETWEEN 1 AND 5)
  );

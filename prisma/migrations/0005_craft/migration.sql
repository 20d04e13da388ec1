-- CreateEnum
CREATE TYPE "DisclosureKind" AS ENUM ('fact', 'hint', 'twist');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('question', 'hazard', 'decision', 'note');

-- CreateEnum
CREATE TYPE "FeedbackItemKind" AS ENUM ('keep', 'stop', 'start');

-- AlterTable
ALTER TABLE "Problem" ADD COLUMN     "deletedAt" TIMESTAMP(3),
ADD COLUMN     "guide" JSONB,
ADD COLUMN     "isShared" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "PrivateNote" ADD COLUMN     "isShared" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Disclosure" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "kind" "DisclosureKind" NOT NULL,
    "key" TEXT NOT NULL,
    "byUserId" TEXT NOT NULL,
    "elapsedMs" INTEGER NOT NULL,
    "takenBackElapsedMs" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Disclosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MarkChange" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "state" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "elapsedMs" INTEGER NOT NULL,
    "byUserId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MarkChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "elapsedMs" INTEGER NOT NULL,
    "choice" TEXT NOT NULL,
    "alternative" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "wouldChangeIf" TEXT NOT NULL DEFAULT '',
    "deletedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "scorecardId" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "key" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("scorecardId","target","kind","key")
);

-- CreateTable
CREATE TABLE "FeedbackItem" (
    "id" TEXT NOT NULL,
    "scorecardId" TEXT NOT NULL,
    "kind" "FeedbackItemKind" NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FeedbackItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Amendment" (
    "id" TEXT NOT NULL,
    "scorecardId" TEXT NOT NULL,
    "dimension" TEXT,
    "answer" TEXT,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Amendment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Disclosure_roundId_idx" ON "Disclosure"("roundId");

-- CreateIndex
CREATE UNIQUE INDEX "MarkChange_roundId_seq_key" ON "MarkChange"("roundId", "seq");

-- CreateIndex
CREATE INDEX "Decision_roundId_idx" ON "Decision"("roundId");

-- CreateIndex
CREATE INDEX "FeedbackItem_scorecardId_idx" ON "FeedbackItem"("scorecardId");

-- CreateIndex
CREATE INDEX "Amendment_scorecardId_idx" ON "Amendment"("scorecardId");

-- CreateIndex
CREATE INDEX "Problem_ownerId_idx" ON "Problem"("ownerId");

-- AddForeignKey
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_byUserId_fkey" FOREIGN KEY ("byUserId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MarkChange" ADD CONSTRAINT "MarkChange_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MarkChange" ADD CONSTRAINT "MarkChange_byUserId_fkey" FOREIGN KEY ("byUserId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_scorecardId_fkey" FOREIGN KEY ("scorecardId") REFERENCES "Scorecard"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedbackItem" ADD CONSTRAINT "FeedbackItem_scorecardId_fkey" FOREIGN KEY ("scorecardId") REFERENCES "Scorecard"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_scorecardId_fkey" FOREIGN KEY ("scorecardId") REFERENCES "Scorecard"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What the schema language cannot say.

-- A fact or the twist lies with the candidate once, however often and from however many tabs it is released.
CREATE UNIQUE INDEX "Disclosure_once" ON "Disclosure"("roundId", "kind", "key") WHERE "takenBackElapsedMs" IS NULL;

ALTER TABLE "Disclosure"
  ADD CONSTRAINT "Disclosure_bounds" CHECK (
    "elapsedMs" >= 0 AND ("takenBackElapsedMs" IS NULL OR "takenBackElapsedMs" >= "elapsedMs")
    AND char_length("key") <= 64 AND char_length("id") BETWEEN 16 AND 64
  ),
  ADD CONSTRAINT "Disclosure_key" CHECK (("kind" = 'twist') = ("key" = ''));

ALTER TABLE "MarkChange"
  ADD CONSTRAINT "MarkChange_bounds" CHECK (
    "elapsedMs" >= 0 AND "seq" >= 1 AND char_length("note") <= 500 AND char_length("id") BETWEEN 16 AND 64
  ),
  ADD CONSTRAINT "MarkChange_state" CHECK (
    ("subject" LIKE 'question:%' AND "state" IN ('assumed', 'asked', 'prompted', 'missed', 'na'))
    OR ("subject" LIKE 'hazard:%' AND "state" IN ('unprompted', 'prompted', 'missed'))
    OR ("state" IS NULL AND ("subject" LIKE 'question:%' OR "subject" LIKE 'hazard:%'))
  );

ALTER TABLE "Decision"
  ADD CONSTRAINT "Decision_bounds" CHECK (
    "elapsedMs" >= 0 AND char_length("choice") BETWEEN 1 AND 300 AND char_length("alternative") <= 300
    AND char_length("reason") <= 300 AND char_length("wouldChangeIf") <= 300 AND char_length("id") BETWEEN 16 AND 64
  );

ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_bounds" CHECK (char_length("target") BETWEEN 1 AND 80 AND char_length("key") BETWEEN 1 AND 80);

ALTER TABLE "FeedbackItem"
  ADD CONSTRAINT "FeedbackItem_text" CHECK (char_length("text") BETWEEN 1 AND 500 AND char_length("id") BETWEEN 16 AND 64);

ALTER TABLE "Amendment"
  ADD CONSTRAINT "Amendment_text" CHECK (char_length("text") BETWEEN 1 AND 2000 AND char_length("id") BETWEEN 16 AND 64),
  ADD CONSTRAINT "Amendment_answer" CHECK (
    "answer" IS NULL OR ("dimension" IS NOT NULL AND "answer" IN ('1', '2', '3', '4', 'not-observed'))
  );

-- AlterEnum
-- By itself: a value can be used only once what adds it has committed.
ALTER TYPE "Seat" ADD VALUE 'shadow';

-- A copy for responders can be a document too: what its maker reads, less everything privileged.
ALTER TABLE "documents" DROP CONSTRAINT "documents_audience_check";
ALTER TABLE "documents" ADD CONSTRAINT "documents_audience_check"
  CHECK ("audience" IN ('responders', 'counsel', 'executives', 'external'));

package dev.p8check.export;

import dev.p8check.finding.Finding;
import java.util.List;

/** What comes of an export. */
public sealed interface ExportResult {
  /** The files, the one to copy from first, and why the tool may not take them, empty where it does. */
  record Made(List<ExportFile> files, String limit) implements ExportResult {}

  /** Nothing of a set that Apple would refuse is exported; this is what is wrong with it. */
  record Refused(List<Finding> findings) implements ExportResult {}
}

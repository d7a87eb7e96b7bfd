package dev.p8check.check;

import dev.p8check.finding.Finding;
import java.util.List;

/** What was found in one ID, and the ID with every safe repair applied. */
record IdReport(List<Finding> findings, String fixed) {}

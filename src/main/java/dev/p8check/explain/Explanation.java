package dev.p8check.explain;

import dev.p8check.finding.Finding;
import java.util.List;

/**
 * What a text shows, and what may be behind it.
 *
 * @param findings what was recognized, the most important first; never empty
 * @param causes the most likely first; those that the evidence rules out are last
 */
public record Explanation(Authenticated authenticated, List<Finding> findings, List<Cause> causes) {}

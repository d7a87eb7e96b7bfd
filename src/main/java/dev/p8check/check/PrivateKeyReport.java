package dev.p8check.check;

import dev.p8check.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What was found in the text of a private key.
 *
 * @param fixed the text with every safe repair applied, or the text itself
 * @param key the key, where it is usable after repair
 * @param inFile what stood in a JSON file, the key as a tool takes it from there, or empty texts
 */
record PrivateKeyReport(List<Finding> findings, String fixed, Optional<KeyFacts> key, Credentials inFile) {}

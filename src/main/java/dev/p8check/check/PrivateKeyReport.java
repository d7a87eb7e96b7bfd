package dev.p8check.check;

import dev.p8check.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What was found in the text of a private key.
 *
 * @param fixed the text with every safe repair applied, or the text itself
 * @param key the key, where it is usable after repair
 * @param issuerId the Issuer ID that stood beside the key in a JSON file, or an empty text
 * @param keyId the Key ID that stood beside it, or an empty text
 */
record PrivateKeyReport(List<Finding> findings, String fixed, Optional<KeyFacts> key, String issuerId, String keyId) {}

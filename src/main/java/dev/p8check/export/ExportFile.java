package dev.p8check.export;

/**
 * A file to take away.
 *
 * @param isSecret whether the private key is in it
 */
public record ExportFile(String name, String content, boolean isSecret) {}

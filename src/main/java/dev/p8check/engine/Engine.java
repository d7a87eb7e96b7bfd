package dev.p8check.engine;

/**
 * The engine's functions. Each takes one JSON text and returns one JSON text; none throws, none reads a
 * clock, a network or storage.
 */
public final class Engine {
  private Engine() {}

  /** {@code {issuerId, keyId, privateKey, fileName, keyKind}} to findings, repaired values and the key. */
  public static String check(String request) {
    return CheckFunction.apply(request);
  }

  /** {@code {text, now, issuerId, keyId, privateKey, token}} to what an answer or log means, and its causes. */
  public static String explain(String request) {
    return ExplainFunction.apply(request);
  }
}

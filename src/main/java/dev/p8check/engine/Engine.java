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

  /**
   * {@code {text, now, issuerId, keyId, privateKey, keyKind, token}} to what an answer or log means, and its causes.
   */
  public static String explain(String request) {
    return ExplainFunction.apply(request);
  }

  /** {@code {issuerId, keyId, privateKey, keyKind, now, lifetimeSeconds, scope}} to a signed token, or why not. */
  public static String createToken(String request) {
    return CreateTokenFunction.apply(request);
  }

  /**
   * {@code {token, now, issuerId, keyId, privateKey, publicKey, keyKind}} to what a token says and what is wrong with
   * it.
   */
  public static String inspect(String request) {
    return InspectFunction.apply(request);
  }

  /** {@code {d, message}} to {@code {signature}}, all base64url. */
  public static String signEs256(String request) {
    return SignEs256Function.apply(request);
  }

  /** {@code {x, y, message, signature}} to {@code {valid}}, all base64url. */
  public static String verifyEs256(String request) {
    return VerifyEs256Function.apply(request);
  }

  /** {@code {issuerId, keyId, privateKey, keyKind, format}} to the files of another tool's form. */
  public static String exportAs(String request) {
    return ExportFunction.apply(request);
  }

  /** {@code {text, now, issuerId, keyId, privateKey, fileName, keyKind, token}} to a report without secrets. */
  public static String report(String request) {
    return ReportFunction.apply(request);
  }
}

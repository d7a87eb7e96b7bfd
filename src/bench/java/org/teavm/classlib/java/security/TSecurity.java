package org.teavm.classlib.java.security;

/** The one method of java.security.Security that BouncyCastle's lightweight API asks for: no property is set. */
public final class TSecurity {
  private TSecurity() {}

  public static String getProperty(String key) {
    return null;
  }
}

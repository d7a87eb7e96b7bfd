package dev.p8check.check;

/**
 * The values as a person gave them; a missing one is an empty text.
 *
 * @param fileName the name of the file that the key came from
 */
public record Credentials(
    String issuerId, String keyId, String privateKey, String fileName, KeyKind keyKind) {

  /** No value given. */
  public static final Credentials NONE = new Credentials("", "", "", "", KeyKind.AUTO);

  /** Returns the set in which {@code privateKey} is all that was given. */
  public static Credentials ofKey(String privateKey) {
    return new Credentials("", "", privateKey, "", KeyKind.AUTO);
  }

  /** Whether a JSON file in the field of the key says that it is of the Enterprise program. */
  public boolean isInHouse() {
    return FastlaneSettings.isInHouse(privateKey);
  }
}

package dev.p8check.finding;

import static dev.p8check.finding.Entry.REPAIR_IT_HERE;

/** The catalogue of what can be wrong with the text of a private key. */
public enum PrivateKeyCode implements Code {
  PRIVATE_KEY_SURROUNDING_TEXT(
      Severity.WARNING,
      "Other text around or inside the key",
      "OpenSSL skips whole lines above BEGIN and below END, but nothing else; CryptoKit, browsers and many CI tools "
          + "skip nothing.",
      REPAIR_IT_HERE + ": only the key is kept.",
      "Copy only the key, from -----BEGIN to the last hyphen of the END line."),
  PRIVATE_KEY_SURROUNDING_WHITESPACE(
      Severity.NOTE,
      "White space around the key",
      "Tools skip it. It matters only where the text itself is compared.",
      "No action is needed. Repair it if you want the text exactly as it was issued.",
      "No action is needed."),
  PRIVATE_KEY_INVISIBLE_CHARACTER(
      Severity.ERROR,
      "An invisible character in the key",
      "It came from a web page, a chat, a terminal or an editor. Tools treat it as damage and report \u201cno start "
          + "line\u201d or \u201cinvalid PEM document\u201d.",
      REPAIR_IT_HERE + ". To avoid it, copy from the .p8 file itself, opened in a plain-text editor."),
  PRIVATE_KEY_CRLF(
      Severity.WARNING,
      "The lines end in carriage returns (CRLF or CR)",
      "OpenSSL accepts CRLF, but not CR alone; notarytool and CryptoKit report \u201cinvalidPEMDocument\u201d, and "
          + "Java code that strips only line feeds fails with \u201cIllegal base64 character d\u201d.",
      REPAIR_IT_HERE + ". In a repository, add this line to .gitattributes: *.p8 -text"),
  PRIVATE_KEY_INDENTED(
      Severity.ERROR,
      "Lines of the key are indented",
      "Tools do not recognize indented BEGIN and END lines and report \u201cno start line\u201d or CryptoKit error 7. "
          + "YAML, heredocs and Swift string literals cause this.",
      REPAIR_IT_HERE + ". In YAML, write \u201ckey: |\u201d and indent every line by the same amount; in a "
          + "heredoc, do not indent at all."),
  PRIVATE_KEY_TRAILING_WHITESPACE(
      Severity.WARNING,
      "Spaces at the ends of lines",
      "Some tools skip them; strict ones reject the key.",
      REPAIR_IT_HERE + "."),
  PRIVATE_KEY_BLANK_LINES(
      Severity.WARNING,
      "Empty lines inside the key",
      "Some tools skip them. Others do not count what is above an empty line as part of the key.",
      REPAIR_IT_HERE + "."),
  PRIVATE_KEY_MISSING_LINE_BREAKS(
      Severity.ERROR,
      "The key has lost its line breaks",
      "BEGIN and END need their own lines. Without them, tools report \u201cno start line\u201d, \u201cinvalid curve "
          + "name\u201d or \u201cinvalidPEMDocument\u201d. Secrets typed into one-line fields lose line breaks.",
      REPAIR_IT_HERE + ". Store the key from the file instead of pasting it: gh secret set NAME < AuthKey_KEYID.p8, or "
          + "use a Base64 variable if the tool accepts one."),
  PRIVATE_KEY_LITERAL_NEWLINES(
      Severity.ERROR,
      "Line breaks are written as text",
      "\\n, %0A or <br> replaces a line break, or another character is escaped. Only programs that use the same "
          + "notation turn it back; all others find no key.",
      REPAIR_IT_HERE
          + ". For \\n, printf '%b' \"$KEY\" > AuthKey.p8 in a shell makes real line breaks; in CI, store the "
          + "file itself."),
  PRIVATE_KEY_QUOTED(
      Severity.ERROR,
      "Quotes or punctuation around the key",
      "Shells, YAML and JSON remove quotes; CI variables and text fields keep them, and the key then does not start "
          + "with BEGIN.",
      REPAIR_IT_HERE + ", and store the key with nothing around it."),
  PRIVATE_KEY_LABELLED(
      Severity.ERROR,
      "A variable name before the key",
      "The name was copied with the value. Tools look for BEGIN at the start of the value and report \u201cno start "
          + "line\u201d.",
      REPAIR_IT_HERE + ", and paste only what comes after the name."),
  PRIVATE_KEY_LINE_LENGTH(
      Severity.WARNING,
      "The lines are not 64 characters long",
      "The standard (RFC 7468) requires 64. OpenSSL accepts more; CryptoKit and notarytool accept only 64 and report "
          + "\u201cinvalidPEMDocument\u201d.",
      REPAIR_IT_HERE + ": the same characters, 64 per line."),
  PRIVATE_KEY_MISSING_BEGIN(
      Severity.ERROR,
      "The BEGIN line is missing",
      "Without -----BEGIN PRIVATE KEY-----, tools cannot see where the key starts and report \u201cno start "
          + "line\u201d.",
      REPAIR_IT_HERE + ". The line was probably left out when copying.",
      "The key itself is damaged too: copy the whole .p8 file again."),
  PRIVATE_KEY_MISSING_END(
      Severity.ERROR,
      "The END line is missing",
      "Tools look for -----END PRIVATE KEY----- and give up at the end of the text. Shells and .env files that keep "
          + "only part of a value cause this.",
      REPAIR_IT_HERE + ". The line was probably left out when copying.",
      "The key itself is damaged too: copy the whole .p8 file again."),
  PRIVATE_KEY_MISSING_BOUNDARIES(
      Severity.ERROR,
      "The BEGIN and END lines are missing",
      "This is only the body. A few libraries expect just that; altool, notarytool, fastlane and OpenSSL report "
          + "\u201cno start line\u201d without both lines.",
      REPAIR_IT_HERE + ": both lines are put back.",
      "The key itself is damaged too: copy the whole .p8 file again."),
  PRIVATE_KEY_DAMAGED_BOUNDARY(
      Severity.ERROR,
      "A BEGIN or END line is damaged",
      "It needs exactly five hyphens at each end, uppercase letters and single spaces. Editors that turn -- into a "
          + "dash and copies that miss a character break it; tools then find no key.",
      REPAIR_IT_HERE + "."),
  PRIVATE_KEY_LABEL_MISMATCH(
      Severity.ERROR,
      "BEGIN and END do not match the key",
      "They say which format the key is in. A tool that relies on them misreads this key and fails.",
      REPAIR_IT_HERE + ": the key gets the lines that match."),
  PRIVATE_KEY_BASE64_WRAPPED(
      Severity.ERROR,
      "The whole key file is Base64-encoded",
      "Some tools ask for this; all others look for -----BEGIN and find LS0t. fastlane reports \u201cinvalid curve "
          + "name\u201d, OpenSSL \u201cno start line\u201d.",
      REPAIR_IT_HERE + " to get the key itself. Or tell the tool: fastlane accepts is_key_content_base64: true."),
  PRIVATE_KEY_BASE64URL_ALPHABET(
      Severity.ERROR,
      "The key uses the base64url alphabet",
      "Key files use + and /. Tools treat - and _ in their place as damage.",
      REPAIR_IT_HERE + ": each - becomes +, each _ becomes /.",
      "The right characters are unknown: copy the key again from the .p8 file."),
  PRIVATE_KEY_PLUS_AS_SPACE(
      Severity.ERROR,
      "Spaces where + should be",
      "In URLs and web forms, + means a space. A program that read the key as one of these turned each + into a "
          + "space, and tools find characters missing.",
      REPAIR_IT_HERE + ": each space inside a line becomes + again. When sending the key, write + as %2B.",
      "The right characters are unknown: copy the key again from the .p8 file. When sending it, write + as %2B."),
  PRIVATE_KEY_HEX_ENCODED(
      Severity.ERROR,
      "The key is in hexadecimal",
      "Tools for App Store Connect need the text of the .p8 file, not its hexadecimal digits.",
      REPAIR_IT_HERE + "."),
  PRIVATE_KEY_DECIMAL_ENCODED(
      Severity.ERROR,
      "The key is written as decimal numbers",
      "A program printed the bytes of the .p8 file, as Node.js does with a Buffer and Go with []byte. Tools for App "
          + "Store Connect need the text of the file.",
      REPAIR_IT_HERE + ". In the program, convert the bytes to text before writing them.",
      "Some of the numbers are missing or wrong: write the whole .p8 file again, as text."),
  PRIVATE_KEY_IS_FASTLANE_JSON(
      Severity.NOTE,
      "This is an API key file in JSON",
      "fastlane\u2019s api_key_path expects such a file, with key_id and key at the top level. Most other tools need "
          + "the key, the Key ID and the Issuer ID separately.",
      REPAIR_IT_HERE + " to take it apart: its values go into the empty fields."),
  PRIVATE_KEY_FASTLANE_SETTING(
      Severity.WARNING,
      "A setting in the JSON file makes fastlane fail",
      "fastlane backdates tokens by a minute: with a duration over 1140, they live longer than the 20 minutes that "
          + "Apple accepts. With in_house, they are for the Enterprise Program only. With is_key_content_base64, the "
          + "key is decoded first.",
      "In the file, set duration to 500, and in_house to false unless the key is from the Enterprise Program. Remove "
          + "is_key_content_base64 if the key starts with -----BEGIN."),
  PRIVATE_KEY_BROKEN_JSON(
      Severity.ERROR,
      "The JSON file is not valid JSON",
      "JSON has no comments and no comma after the last value, and a line break inside quotes is written as \\n. "
          + "Strict programs stop there with messages such as \u201cunexpected token\u201d.",
      REPAIR_IT_HERE + " to take the file apart. In the file itself, correct the marked place and others like it."),
  PRIVATE_KEY_MULTIPLE_BLOCKS(
      Severity.ERROR,
      "There is more than one private key",
      "Tools use the first one or reject the text. This page cannot tell which key belongs to the Key ID.",
      REPAIR_IT_HERE + ": all are the same key, and one is kept.",
      "Check them one by one: the same fingerprint means the same key. Keep the one that belongs to the Key ID and "
          + "delete the others."),
  PRIVATE_KEY_EC_PARAMETERS_BLOCK(
      Severity.WARNING,
      "An EC PARAMETERS block next to the key",
      "openssl ecparam -genkey writes it unless -noout is given. Tools that read only the first block find no key.",
      REPAIR_IT_HERE + ": only the key is kept."),
  PRIVATE_KEY_INVALID_BASE64_CHARACTER(
      Severity.ERROR,
      "A character that does not belong in the key",
      "Between BEGIN and END, a key has only letters, digits, + and /, and not each of them can be the last one. "
          + "Strict tools reject anything else.",
      REPAIR_IT_HERE + ": the rest of the key shows what the last character should be.",
      "The original character is unknown: look at the marked one and copy the key again from the .p8 file. "
          + Advice.ONCE),
  PRIVATE_KEY_TRUNCATED_BASE64(
      Severity.ERROR,
      "The key has missing or extra characters",
      "Base64 comes in groups of four characters, the last padded with =, and one group is not full: copying lost or "
          + "added something.",
      REPAIR_IT_HERE + ": only the = at the end changes.",
      "The right text is unknown: copy the whole file again. " + Advice.ONCE),
  PRIVATE_KEY_REDACTED(
      Severity.ERROR,
      "The key is masked",
      "A log, a screenshot or a person replaced the key with dots or asterisks. Nothing is left to repair.",
      "Take the key from the .p8 file or your password manager. " + Advice.ONCE),
  PRIVATE_KEY_PLACEHOLDER(
      Severity.ERROR,
      "A placeholder, not a key",
      "This is a sample from a guide or a variable that was not filled in. It contains no key.",
      "Use the contents of your own .p8 file. If it is a variable, check that the secret exists in this repository, "
          + "environment and branch."),
  PRIVATE_KEY_EMPTY_BODY(
      Severity.ERROR,
      "The key itself is missing",
      "There is a BEGIN or END line but no key. Fields and variables that keep only one line of a value cause this.",
      "Copy the whole file again. " + Advice.ONCE),
  PRIVATE_KEY_TOO_LARGE(
      Severity.ERROR,
      "This is far too large for a private key",
      "A .p8 file from Apple has 257 or 258 characters. This is a different file.",
      "Choose the file named AuthKey_KEYID.p8."),
  PRIVATE_KEY_NOT_A_KEY(
      Severity.ERROR,
      "This is not the text of a .p8 file",
      "A key is Base64 between a BEGIN and an END line. Nothing here can be read as one.",
      "Open AuthKey_KEYID.p8 in a text editor and copy everything from -----BEGIN to the last hyphen. Or choose the "
          + "file here."),
  PRIVATE_KEY_IS_PATH(
      Severity.ERROR,
      "This is a path or file name, not the key",
      "Tools that expect the contents of the file report \u201cno start line\u201d or \u201cDECODER "
          + "routines::unsupported\u201d.",
      "Choose that file here. In your tool, use the option for a path, or pass the contents: \"$(cat "
          + "AuthKey_KEYID.p8)\"."),
  PRIVATE_KEY_IS_ISSUER_ID(
      Severity.ERROR,
      "This is an Issuer ID, not a private key",
      "It identifies the team. The key is the text of the .p8 file.",
      "Put it in the Issuer ID field and the contents of the .p8 file here."),
  PRIVATE_KEY_IS_KEY_ID(
      Severity.ERROR,
      "This is a Key ID, not a private key",
      "Ten letters and digits identify a key. The key itself is the text of the .p8 file.",
      "Put it in the Key ID field and the contents of AuthKey_KEYID.p8 here."),
  PRIVATE_KEY_IS_TOKEN(
      Severity.ERROR,
      "This is a token, not a private key",
      "A token is what a tool signs with the key. The key cannot be recovered from it.",
      "Paste the token under Token and the contents of the .p8 file here."),
  PRIVATE_KEY_IS_RTF(
      Severity.ERROR,
      "The key was saved as rich text",
      "TextEdit saves RTF unless told otherwise. The file then starts with {\\rtf, and tools find no key in it.",
      REPAIR_IT_HERE + ", and save the key as plain text.",
      "Open the file in TextEdit, choose Format \u2192 Make Plain Text, and save it as .p8 again."),
  PRIVATE_KEY_IS_HTML(
      Severity.ERROR,
      "This is a web page or XML, not a key file",
      "A sign-in page or an error page was saved under the key\u2019s name, or an editor saved the key as HTML. Most "
          + "tools find no key in it.",
      REPAIR_IT_HERE + ", and save the key as plain text.",
      "Download the key from App Store Connect in a browser. " + Advice.ONCE),
  PRIVATE_KEY_IS_UTF16(
      Severity.ERROR,
      "The key was saved as UTF-16",
      "PowerShell\u2019s > and Notepad\u2019s \u201cUnicode\u201d write two bytes per character. Other tools expect "
          + "one.",
      REPAIR_IT_HERE + ". In PowerShell, use Out-File -Encoding ascii."),
  PRIVATE_KEY_PUBLIC_KEY(
      Severity.ERROR,
      "This is a public key",
      "It can verify signatures but not make them. Tokens are signed with the private half, in the .p8 file.",
      "Use the file AuthKey_KEYID.p8 downloaded from App Store Connect. " + Advice.ONCE),
  PRIVATE_KEY_CERTIFICATE(
      Severity.ERROR,
      "This is a certificate",
      "Certificates sign apps and contain a public key. Tokens for App Store Connect are signed with the key in the "
          + ".p8 file.",
      "Use the file AuthKey_KEYID.p8. It is unrelated to the certificates on developer.apple.com."),
  PRIVATE_KEY_CERTIFICATE_REQUEST(
      Severity.ERROR,
      "This is a certificate signing request",
      "It is sent to Apple to get a certificate. Tokens are signed with the key in the .p8 file.",
      "Use the file AuthKey_KEYID.p8 downloaded from App Store Connect."),
  PRIVATE_KEY_OPENSSH(
      Severity.ERROR,
      "This is an SSH key",
      "SSH keys open servers and repositories. App Store Connect accepts only keys it issued itself.",
      "Use the file AuthKey_KEYID.p8 downloaded from App Store Connect."),
  PRIVATE_KEY_PGP(
      Severity.ERROR,
      "This is a PGP block",
      "PGP signs email and packages. App Store Connect accepts only keys it issued itself.",
      "Use the file AuthKey_KEYID.p8. If it was encrypted with PGP, decrypt it first: gpg --decrypt."),
  PRIVATE_KEY_ENCRYPTED(
      Severity.ERROR,
      "The key is encrypted",
      "Apple issues keys without a password, and tools for App Store Connect do not ask for one.",
      "Use the file as downloaded. If openssl encrypted it: openssl pkcs8 -topk8 -nocrypt -in locked.p8 -out "
          + "AuthKey.p8. If age, sops or Ansible Vault did, decrypt it with that program."),
  PRIVATE_KEY_UNSUPPORTED_LABEL(
      Severity.ERROR,
      "This block is not labeled as a private key",
      "Tools look for PRIVATE KEY in the BEGIN and END lines. This block says it is something else.",
      "Use the file AuthKey_KEYID.p8: it begins with -----BEGIN PRIVATE KEY-----."),
  PRIVATE_KEY_RSA(
      Severity.ERROR,
      "This is an RSA key",
      "Apple issues EC keys on the curve P-256, for ES256. Some tools sign with RSA anyway; Apple answers 401.",
      "Use the file AuthKey_KEYID.p8 downloaded from App Store Connect."),
  PRIVATE_KEY_ED25519(
      Severity.ERROR,
      "This is an Ed25519 key",
      "Apple issues EC keys on the curve P-256, for ES256.",
      "Use the file AuthKey_KEYID.p8 downloaded from App Store Connect."),
  PRIVATE_KEY_UNSUPPORTED_ALGORITHM(
      Severity.ERROR,
      "This key is for another algorithm",
      "Apple issues EC keys on the curve P-256, for ES256.",
      "Use the file AuthKey_KEYID.p8 downloaded from App Store Connect."),
  PRIVATE_KEY_WRONG_CURVE(
      Severity.ERROR,
      "This key is on another curve",
      "Tokens are signed with ES256, which is defined only for P-256 (RFC 7518 section 3.4). Apple issues no keys on "
          + "other curves.",
      "Use the file AuthKey_KEYID.p8 downloaded from App Store Connect."),
  PRIVATE_KEY_EXPLICIT_PARAMETERS(
      Severity.ERROR,
      "The curve is spelled out instead of named",
      "The key lists the numbers of its curve. RFC 5480 forbids that, and Java, Go and browsers reject it.",
      REPAIR_IT_HERE + ": the curve is named, and the key stays the same.",
      "The key is damaged or on another curve: use the key from Apple."),
  PRIVATE_KEY_SEC1(
      Severity.WARNING,
      "The key is in the older SEC 1 format",
      "OpenSSL reads it; Java, Swift, browsers and jose expect PKCS#8, as Apple issues it.",
      REPAIR_IT_HERE + ", or run: openssl pkcs8 -topk8 -nocrypt -in old.pem -out AuthKey.p8"),
  PRIVATE_KEY_NOT_ASN1(
      Severity.ERROR,
      "The decoded text is not a key",
      "The text can be decoded, but the result is not a key (not ASN.1): it was damaged, encoded twice, or was never "
          + "a key.",
      Advice.COPY_AGAIN),
  PRIVATE_KEY_TRUNCATED_DER(
      Severity.ERROR,
      "The end of the key is missing",
      "The key is shorter than the length it states. Lines at the end or in the middle were lost.",
      "Copy the whole file again: Apple\u2019s has four lines between BEGIN and END. " + Advice.ONCE),
  PRIVATE_KEY_TRAILING_DATA(
      Severity.ERROR,
      "Extra data after the end of the key",
      "The structure of the key ends, and more bytes follow. Strict tools reject that.",
      REPAIR_IT_HERE + ": what follows the key is cut off.",
      "Characters inside the key may be lost or doubled: copy it again from the .p8 file."),
  PRIVATE_KEY_UNEXPECTED_STRUCTURE(
      Severity.ERROR,
      "The structure of the key is wrong",
      "Part of it is not built the way tools read a key (PKCS#8, RFC 5958), so they reject it.",
      REPAIR_IT_HERE + ": the key is written in the usual structure.",
      "Characters were probably changed or lost: copy the key again from the .p8 file. " + Advice.ONCE),
  PRIVATE_KEY_UNSUPPORTED_VERSION(
      Severity.ERROR,
      "The key has an undefined version number",
      "PKCS#8 defines versions 0 and 1, SEC 1 only 1. Tools reject others; a changed character is more likely than a "
          + "new version.",
      Advice.COPY_AGAIN),
  PRIVATE_KEY_SCALAR_LENGTH(
      Severity.ERROR,
      "The private number has the wrong length",
      "It must be 32 bytes long (RFC 5915). Some tools drop leading zeros or add one, and strict ones reject that.",
      REPAIR_IT_HERE + ": zeros are added or removed. Without a public half, the result is likely right but not "
          + "certain: test whether Apple accepts a token.",
      "Copy the key again from the .p8 file."),
  PRIVATE_KEY_SCALAR_OUT_OF_RANGE(
      Severity.ERROR,
      "The private number is out of range",
      "It must be between 1 and the order of the curve. This one was damaged or made up.",
      Advice.COPY_AGAIN),
  PRIVATE_KEY_CURVE_MISMATCH(
      Severity.ERROR,
      "The key names two different curves",
      "The outer and inner parts of the file disagree. No tool can tell which is meant.",
      Advice.COPY_AGAIN),
  PRIVATE_KEY_PUBLIC_KEY_MISSING(
      Severity.NOTE,
      "The key does not contain its public half",
      "That is allowed, and most tools compute it. Safari and some libraries reject such a key.",
      REPAIR_IT_HERE + " to add it: it is computed from the private half."),
  PRIVATE_KEY_PUBLIC_KEY_INVALID(
      Severity.ERROR,
      "The public half of the key is damaged",
      "It is not a point on the curve P-256, so characters in the second half of the key were changed. The first half "
          + "may be intact, but there is no way to tell.",
      Advice.COPY_AGAIN),
  PRIVATE_KEY_PUBLIC_KEY_MISMATCH(
      Severity.ERROR,
      "The two halves of the key do not belong together",
      "Two keys were mixed, or a character of the private half was changed. Signatures would not match the key that "
          + "Apple knows: 401.",
      Advice.COPY_AGAIN),
  PRIVATE_KEY_RESAVED(
      Severity.NOTE,
      "A tool re-saved this key",
      "Apple\u2019s file is laid out differently. If this was made from it, the key is the same and works; Apple "
          + "never sees the file.",
      "No action is needed if this is the key that App Store Connect issued."),
  PRIVATE_KEY_WELL_KNOWN_KEY(
      Severity.ERROR,
      "This private key has been published",
      "It is a sample from a standard, a library or a guide. Anyone can sign with it, and Apple did not issue it to "
          + "you.",
      "Use your own key. Make one in App Store Connect \u2192 Users and Access \u2192 Integrations \u2192 "
          + "App Store Connect API.");

  /** What is said of several. */
  private static final class Advice {
    static final String ONCE = "Apple lets you download a key once and keeps no copy: if the file is lost, make a new "
        + "key in App Store Connect "
        + "\u2192 Users and Access \u2192 Integrations and revoke the old one.";
    static final String COPY_AGAIN = "Copy the key again from the .p8 file. " + ONCE;
  }

  private final Entry entry;

  PrivateKeyCode(Severity severity, String title, String why, String fix) {
    this(severity, title, why, fix, "");
  }

  PrivateKeyCode(Severity severity, String title, String why, String fix, String otherwise) {
    entry = new Entry(severity, title, why, fix, otherwise);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}

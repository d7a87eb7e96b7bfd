package dev.p8check.finding;

/** The catalogue of what can be wrong with the text of a private key. */
public enum PrivateKeyCode implements Code {
  PRIVATE_KEY_SURROUNDING_TEXT(
      Severity.WARNING,
      "Other text stands around the key or in it",
      "OpenSSL skips whole lines above BEGIN and below END, and no other text; CryptoKit, browsers and many CI tools "
          + "skip none.",
      "If there is a repair, use it: only the key is kept."),
  PRIVATE_KEY_SURROUNDING_WHITESPACE(
      Severity.NOTE,
      "Empty space around the key",
      "Tools skip it. It matters only where one compares the text itself.",
      "Nothing needs to be done. Repair it if you want the text exactly as it was issued."),
  PRIVATE_KEY_INVISIBLE_CHARACTER(
      Severity.ERROR,
      "An invisible character in the key",
      "It came along from a web page, a chat, a terminal or an editor. Tools take it for damage and report "
          + "\u201cno start line\u201d or \u201cinvalid PEM document\u201d.",
      "Repair it here. To avoid it, copy from the .p8 file itself, opened in a plain text editor."),
  PRIVATE_KEY_CRLF(
      Severity.WARNING,
      "The lines end in carriage returns (CRLF or CR)",
      "OpenSSL takes CRLF, but no CR alone; notarytool and CryptoKit answer \u201cinvalidPEMDocument\u201d, and Java "
          + "code that strips only line feeds fails with \u201cIllegal base64 character d\u201d.",
      "Repair it here. In a repository, add this line to .gitattributes: *.p8 -text"),
  PRIVATE_KEY_INDENTED(
      Severity.ERROR,
      "Lines of the key are indented",
      "With spaces in front, the BEGIN and END lines are not recognised: \u201cno start line\u201d, or "
          + "CryptoKit error 7. YAML, heredocs and Swift string literals do this.",
      "Repair it here. In YAML, write \u201ckey: |\u201d and indent every line by the same amount; in a "
          + "heredoc, do not indent at all."),
  PRIVATE_KEY_TRAILING_WHITESPACE(
      Severity.WARNING,
      "Spaces at the ends of lines",
      "Some tools skip them; strict ones refuse the key.",
      "Repair it here."),
  PRIVATE_KEY_BLANK_LINES(
      Severity.WARNING,
      "Empty lines inside the key",
      "Some tools skip them. To others, what stands above an empty line is no part of the key.",
      "Repair it here."),
  PRIVATE_KEY_MISSING_LINE_BREAKS(
      Severity.ERROR,
      "The line breaks of the key are gone",
      "BEGIN and END need lines of their own. On one line, tools report \u201cno start line\u201d, "
          + "\u201cinvalid curve name\u201d or \u201cinvalidPEMDocument\u201d. Secrets typed into one-line "
          + "fields lose them.",
      "Repair it here. Store the key from the file, not by copying: gh secret set NAME < AuthKey_KEYID.p8, "
          + "or use a Base64 variable where the tool takes one."),
  PRIVATE_KEY_LITERAL_NEWLINES(
      Severity.ERROR,
      "Line breaks are written out",
      "\\n, %0A or <br> stands where a line should end, or another character is written out. Only the "
          + "programs that write so turn it back; everything else finds no key.",
      "Repair it here. If it is \\n, in a shell printf '%b' \"$KEY\" > AuthKey.p8 makes real line breaks; "
          + "in CI, store the file itself."),
  PRIVATE_KEY_QUOTED(
      Severity.ERROR,
      "Quotes or punctuation around the key",
      "Shells, YAML and JSON take quotes off; CI variables and text fields keep them, and the key then does "
          + "not start with BEGIN.",
      "Repair it here, and store the key without anything around it."),
  PRIVATE_KEY_LABELLED(
      Severity.ERROR,
      "A variable name stands in front of the key",
      "The name was copied along with the value. Tools look for BEGIN at the start of the value and report "
          + "\u201cno start line\u201d.",
      "Repair it here, and paste only what comes after the name."),
  PRIVATE_KEY_LINE_LENGTH(
      Severity.WARNING,
      "The lines are not 64 characters long",
      "The standard (RFC 7468) wants 64. OpenSSL takes more; CryptoKit and notarytool take 64 only and "
          + "answer \u201cinvalidPEMDocument\u201d.",
      "Repair it here: the same characters, 64 to a line."),
  PRIVATE_KEY_MISSING_BEGIN(
      Severity.ERROR,
      "The BEGIN line is missing",
      "Without -----BEGIN PRIVATE KEY----- no tool sees where the key starts. They report \u201cno start "
          + "line\u201d.",
      "If there is a repair, use it. The line was probably left out when copying."),
  PRIVATE_KEY_MISSING_END(
      Severity.ERROR,
      "The END line is missing",
      "Tools look for -----END PRIVATE KEY----- and give up at the end of the text. Shells and .env files "
          + "that keep only part of a value do this.",
      "If there is a repair, use it. Where there is none, more than the END line is missing, and another finding says what."),
  PRIVATE_KEY_MISSING_BOUNDARIES(
      Severity.ERROR,
      "The BEGIN and END lines are missing",
      "This is only the body. A few libraries want just that; altool, notarytool, fastlane and OpenSSL want "
          + "the two lines around it and report \u201cno start line\u201d.",
      "If there is a repair, use it: both lines are put back."),
  PRIVATE_KEY_DAMAGED_BOUNDARY(
      Severity.ERROR,
      "A BEGIN or END line is damaged",
      "It needs exactly five hyphens at each end, capital letters and single spaces. Editors that turn -- "
          + "into a dash and copies that miss a character break it; tools then find no key.",
      "Repair it here."),
  PRIVATE_KEY_LABEL_MISMATCH(
      Severity.ERROR,
      "BEGIN and END do not fit the key",
      "They say in which form the key is written. A tool that goes by them reads this key wrongly and "
          + "fails.",
      "Repair it here: the key is written with the lines that fit."),
  PRIVATE_KEY_BASE64_WRAPPED(
      Severity.ERROR,
      "The whole key file is Base64-encoded",
      "Some tools want it so and say so; all others look for -----BEGIN and find LS0t. fastlane reports "
          + "\u201cinvalid curve name\u201d, OpenSSL \u201cno start line\u201d.",
      "Repair it here to get the key itself. Or tell the tool: fastlane takes is_key_content_base64: true."),
  PRIVATE_KEY_BASE64URL_ALPHABET(
      Severity.ERROR,
      "The key is written in the URL alphabet of Base64",
      "Key files use + and /. With - and _ in their place, tools see damage.",
      "If there is a repair, use it: each - becomes +, each _ becomes /. Without one both alphabets are mixed, "
          + "and nothing in the key tells whether that is right: copy it again from the .p8 file."),
  PRIVATE_KEY_PLUS_AS_SPACE(
      Severity.ERROR,
      "Spaces stand where + should be",
      "In addresses and forms of web pages a + means a space. A program that read the key as one of them "
          + "turned each + into a space, and tools find characters missing.",
      "If there is a repair, use it: each space inside a line becomes + again. Without one nothing in the key "
          + "tells whether that is right: copy it again from the .p8 file. Where it is sent, write + as %2B."),
  PRIVATE_KEY_HEX_ENCODED(
      Severity.ERROR,
      "The key is written in hexadecimal",
      "Tools for App Store Connect want the text of the .p8 file, not its hexadecimal digits.",
      "Repair it here."),
  PRIVATE_KEY_DECIMAL_ENCODED(
      Severity.ERROR,
      "The key is written as decimal numbers",
      "A program printed the bytes of the .p8 file, as Node.js does with a Buffer and Go with []byte. "
          + "Tools for App Store Connect want the text of the file.",
      "Repair it here. In the program, turn the bytes into text before they are written."),
  PRIVATE_KEY_IS_FASTLANE_JSON(
      Severity.NOTE,
      "This is an API key file in JSON",
      "fastlane\u2019s api_key_path wants such a file, with key_id and key at its top. Most other tools want the key, the "
          + "Key ID and the Issuer ID apart.",
      "Use the repair to take it apart: what it holds of the three goes into the fields that are "
          + "empty."),
  PRIVATE_KEY_FASTLANE_SETTING(
      Severity.WARNING,
      "A setting in the JSON file makes fastlane fail",
      "fastlane dates a token a minute back: with a duration over 1140 it lives longer than the 20 minutes that Apple takes. With "
          + "in_house it is for the Enterprise Program only. With is_key_content_base64 the key is decoded first.",
      "In the file, set duration to 500, and in_house to false unless the key is from the Enterprise Program. Take "
          + "is_key_content_base64 out where the key starts with -----BEGIN."),
  PRIVATE_KEY_BROKEN_JSON(
      Severity.ERROR,
      "The JSON file breaks the rules of JSON",
      "JSON has no comments and no comma behind the last value, and writes a line break inside quotes as \\n. Strict programs "
          + "stop there, with words such as \u201cunexpected token\u201d.",
      "Use the repair to take the file apart. In the file itself change the marked place, and what is like it."),
  PRIVATE_KEY_MULTIPLE_BLOCKS(
      Severity.ERROR,
      "There is more than one private key",
      "Tools take the first one, or refuse the text. Which of several keys belongs to the Key ID "
          + "cannot be told from here.",
      "If there is a repair, they are all the same: use it. Otherwise check them one by one: the same "
          + "fingerprint is the same key. Keep the one that belongs to the Key ID, and delete the others."),
  PRIVATE_KEY_EC_PARAMETERS_BLOCK(
      Severity.WARNING,
      "A block EC PARAMETERS stands beside the key",
      "openssl ecparam -genkey writes it unless -noout is given. Tools that read only the first block find "
          + "no key in it.",
      "Repair it here: only the key is kept."),
  PRIVATE_KEY_INVALID_BASE64_CHARACTER(
      Severity.ERROR,
      "A character that does not belong into the key",
      "Between BEGIN and END a key has only letters, digits, + and /. What stood in this place cannot be "
          + "known, so it cannot be put back.",
      "Look at the marked character and copy the key again from the .p8 file. If the file is lost: Apple "
          + "lets a key be downloaded once and keeps no copy. Then make a new key in App Store Connect \u2192 "
          + "Users and Access \u2192 Integrations, and revoke the old one."),
  PRIVATE_KEY_TRUNCATED_BASE64(
      Severity.ERROR,
      "Characters of the key are missing or too many",
      "They come in groups of four, the last filled up with =, and one group is not full: something "
          + "was lost in copying, or came along.",
      "If there is a repair, use it: only the = at the end changes. Otherwise what it was cannot be "
          + "known: copy the whole file again. If the file is lost: Apple lets a key be downloaded once and "
          + "keeps no copy. Then make a new key in App Store Connect \u2192 Users and Access \u2192 Integrations, and "
          + "revoke the old one."),
  PRIVATE_KEY_REDACTED(
      Severity.ERROR,
      "The key is masked",
      "A log, a screenshot or a person replaced the key by dots or asterisks. Nothing of it is left to "
          + "repair.",
      "Take the key from the .p8 file or the password store. If the file is lost: Apple lets a key be "
          + "downloaded once and keeps no copy. Then make a new key in App Store Connect \u2192 Users and Access "
          + "\u2192 Integrations, and revoke the old one."),
  PRIVATE_KEY_PLACEHOLDER(
      Severity.ERROR,
      "A placeholder, not a key",
      "A sample from a guide, or a variable that was not filled in. There is no key in it.",
      "Put in the contents of your own .p8 file. If it is a variable, check that the secret exists in this "
          + "repository, environment and branch."),
  PRIVATE_KEY_EMPTY_BODY(
      Severity.ERROR,
      "The key itself is missing",
      "Such a line is there, the key is not. Fields and variables that keep only one line of a value do this.",
      "Copy the whole file again. If the file is lost: Apple lets a key be downloaded once and keeps no "
          + "copy. Then make a new key in App Store Connect \u2192 Users and Access \u2192 Integrations, and "
          + "revoke the old one."),
  PRIVATE_KEY_TOO_LARGE(
      Severity.ERROR,
      "This is far too large for a private key",
      "The .p8 file that Apple issues has 257 characters. This is another file.",
      "Choose the file named AuthKey_KEYID.p8."),
  PRIVATE_KEY_NOT_A_KEY(
      Severity.ERROR,
      "This is not the text of a .p8 file",
      "A key stands between a BEGIN and an END line, in Base64. Nothing here can be read as one.",
      "Open the file AuthKey_KEYID.p8 in a text editor and copy all of it, from -----BEGIN to the last "
          + "hyphen. Or choose the file here."),
  PRIVATE_KEY_IS_PATH(
      Severity.ERROR,
      "This is where the key is, not the key",
      "The text names a file. Tools that want the contents report \u201cno start line\u201d or "
          + "\u201cDECODER routines::unsupported\u201d.",
      "Choose that file here. In your tool, use the option for a path, or give the contents: \"$(cat "
          + "AuthKey_KEYID.p8)\"."),
  PRIVATE_KEY_IS_ISSUER_ID(
      Severity.ERROR,
      "This is an Issuer ID, not a private key",
      "It names the team. The key is the text of the .p8 file.",
      "Put it into the Issuer ID field, and the contents of the .p8 file here."),
  PRIVATE_KEY_IS_KEY_ID(
      Severity.ERROR,
      "This is a Key ID, not a private key",
      "Ten letters and digits name a key. The key itself is the text of the .p8 file.",
      "Put it into the Key ID field, and the contents of AuthKey_KEYID.p8 here."),
  PRIVATE_KEY_IS_TOKEN(
      Severity.ERROR,
      "This is a token, not a private key",
      "A token is what a tool signs with the key. The key cannot be got back from it.",
      "Paste the token into the Token part of this page, and the contents of the .p8 file here."),
  PRIVATE_KEY_IS_RTF(
      Severity.ERROR,
      "The key was saved as rich text",
      "TextEdit saves RTF unless told otherwise. The file then starts with {\\rtf and no tool finds a key "
          + "in it.",
      "If there is a repair, use it. Otherwise open the file in TextEdit, choose Format \u2192 Make Plain "
          + "Text, and save it as .p8 again."),
  PRIVATE_KEY_IS_HTML(
      Severity.ERROR,
      "This is a web page or XML, not a key",
      "A sign-in page or an error page was saved under the name of the key.",
      "Download the key again from App Store Connect in a browser. If the file is lost: Apple lets a key be "
          + "downloaded once and keeps no copy. Then make a new key in App Store Connect \u2192 Users and Access "
          + "\u2192 Integrations, and revoke the old one."),
  PRIVATE_KEY_IS_UTF16(
      Severity.ERROR,
      "The key was saved as UTF-16",
      "PowerShell\u2019s > and Notepad\u2019s \u201cUnicode\u201d write two bytes for every character. "
          + "Other tools expect one.",
      "Repair it here. In PowerShell, use Out-File -Encoding ascii."),
  PRIVATE_KEY_PUBLIC_KEY(
      Severity.ERROR,
      "This is a public key",
      "It can check signatures and cannot make any. Tokens are signed with the private half, in the .p8 "
          + "file.",
      "Use the file AuthKey_KEYID.p8 that was downloaded from App Store Connect. If the file is lost: Apple "
          + "lets a key be downloaded once and keeps no copy. Then make a new key in App Store Connect \u2192 "
          + "Users and Access \u2192 Integrations, and revoke the old one."),
  PRIVATE_KEY_CERTIFICATE(
      Severity.ERROR,
      "This is a certificate",
      "Certificates sign apps and carry a public key. Tokens for App Store Connect are signed with the key "
          + "in the .p8 file.",
      "Use the file AuthKey_KEYID.p8. It has nothing to do with the certificates of developer.apple.com."),
  PRIVATE_KEY_CERTIFICATE_REQUEST(
      Severity.ERROR,
      "This is a certificate signing request",
      "A request goes to Apple to get a certificate. Tokens are signed with the key in the .p8 file.",
      "Use the file AuthKey_KEYID.p8 that was downloaded from App Store Connect."),
  PRIVATE_KEY_OPENSSH(
      Severity.ERROR,
      "This is an SSH key",
      "SSH keys open servers and repositories. App Store Connect takes only keys that it has issued itself.",
      "Use the file AuthKey_KEYID.p8 that was downloaded from App Store Connect."),
  PRIVATE_KEY_PGP(
      Severity.ERROR,
      "This is a PGP block",
      "PGP signs mail and packages. App Store Connect takes only keys that it has issued itself.",
      "Use the file AuthKey_KEYID.p8. If the .p8 file was encrypted with PGP, decrypt it first: gpg "
          + "--decrypt."),
  PRIVATE_KEY_ENCRYPTED(
      Severity.ERROR,
      "The key is encrypted",
      "Apple issues keys without a password, and tools for App Store Connect do not ask for one.",
      "Use the file as it was downloaded. If openssl locked it: openssl pkcs8 -topk8 -nocrypt -in "
          + "locked.p8 -out AuthKey.p8. What age, sops or Ansible Vault encrypted, decrypt with that "
          + "program."),
  PRIVATE_KEY_UNSUPPORTED_LABEL(
      Severity.ERROR,
      "This block is not called a private key",
      "Tools look for PRIVATE KEY between BEGIN and END. This block says that it is something else.",
      "Use the file AuthKey_KEYID.p8: it begins with -----BEGIN PRIVATE KEY-----."),
  PRIVATE_KEY_RSA(
      Severity.ERROR,
      "This is an RSA key",
      "Apple issues keys of another kind: EC keys on the curve P-256, for ES256. Some tools sign with RSA "
          + "all the same; Apple answers 401.",
      "Use the file AuthKey_KEYID.p8 that was downloaded from App Store Connect."),
  PRIVATE_KEY_ED25519(
      Severity.ERROR,
      "This is an Ed25519 key",
      "Apple issues keys of another kind: EC keys on the curve P-256, for ES256.",
      "Use the file AuthKey_KEYID.p8 that was downloaded from App Store Connect."),
  PRIVATE_KEY_UNSUPPORTED_ALGORITHM(
      Severity.ERROR,
      "This key is for another algorithm",
      "Apple issues keys of another kind: EC keys on the curve P-256, for ES256.",
      "Use the file AuthKey_KEYID.p8 that was downloaded from App Store Connect."),
  PRIVATE_KEY_WRONG_CURVE(
      Severity.ERROR,
      "This key is on another curve",
      "Tokens are signed with ES256, which is defined for P-256 only (RFC 7518 section 3.4). Apple issues "
          + "no key on another curve.",
      "Use the file AuthKey_KEYID.p8 that was downloaded from App Store Connect."),
  PRIVATE_KEY_EXPLICIT_PARAMETERS(
      Severity.ERROR,
      "The curve is spelled out instead of named",
      "The key lists the numbers of its curve. RFC 5480 forbids that, and Java, Go and browsers refuse it.",
      "If there is a repair, use it: the same key with the curve\u2019s name. Otherwise the key is on "
          + "another curve, and only the key from Apple helps."),
  PRIVATE_KEY_SEC1(
      Severity.WARNING,
      "The key is in the older SEC 1 form",
      "OpenSSL reads it; Java, Swift, browsers and jose want PKCS#8, as Apple issues it.",
      "Repair it here. The command for it is openssl pkcs8 -topk8 -nocrypt -in old.pem -out AuthKey.p8"),
  PRIVATE_KEY_NOT_ASN1(
      Severity.ERROR,
      "What is written here is no key",
      "The text can be decoded, but what comes out is no key (no ASN.1): it was damaged, encoded twice, or "
          + "never was one.",
      "Copy the key again from the .p8 file. If the file is lost: Apple lets a key be downloaded once and "
          + "keeps no copy. Then make a new key in App Store Connect \u2192 Users and Access \u2192 Integrations, "
          + "and revoke the old one."),
  PRIVATE_KEY_TRUNCATED_DER(
      Severity.ERROR,
      "The end of the key is missing",
      "The structure says how long it is, and stops before. Lines at the end, or in the middle, were lost.",
      "Copy the whole file again: Apple\u2019s has four lines between BEGIN and END. If the file is lost: "
          + "Apple lets a key be downloaded once and keeps no copy. Then make a new key in App Store Connect "
          + "\u2192 Users and Access \u2192 Integrations, and revoke the old one."),
  PRIVATE_KEY_TRAILING_DATA(
      Severity.ERROR,
      "There is something after the end of the key",
      "The structure of the key ends, and more bytes follow. Strict tools refuse that.",
      "If there is a repair, use it: what follows the key is cut off. Otherwise characters may be lost or stand "
          + "twice inside the key: copy it again from the .p8 file."),
  PRIVATE_KEY_UNEXPECTED_STRUCTURE(
      Severity.ERROR,
      "The inside of the key is not as it should be",
      "At the place named it is not built as tools read a key (PKCS#8, RFC 5958). Where there is no repair, "
          + "characters of the text were probably changed or lost.",
      "If there is a repair, use it. Otherwise copy the key again from the .p8 file. If the file is lost: Apple "
          + "lets a key be downloaded once and keeps no copy. Then make a new key in App Store Connect \u2192 Users and Access "
          + "\u2192 Integrations, and revoke the old one."),
  PRIVATE_KEY_UNSUPPORTED_VERSION(
      Severity.ERROR,
      "The version number of the key is not defined",
      "PKCS#8 knows the versions 0 and 1, SEC 1 only 1. Tools refuse others; a changed character is more "
          + "likely than a new version.",
      "Copy the key again from the .p8 file. If the file is lost: Apple lets a key be downloaded once and "
          + "keeps no copy. Then make a new key in App Store Connect \u2192 Users and Access \u2192 Integrations, "
          + "and revoke the old one."),
  PRIVATE_KEY_SCALAR_LENGTH(
      Severity.ERROR,
      "The private number has the wrong length",
      "It has to be 32 bytes long (RFC 5915). Some tools drop leading zeros or put one more there, and strict ones "
          + "refuse that.",
      "If there is a repair, use it: zeros are put back or taken away. Without a public half that is likely right, "
          + "not certain: see whether Apple takes a token. Otherwise copy the key again from the .p8 file."),
  PRIVATE_KEY_SCALAR_OUT_OF_RANGE(
      Severity.ERROR,
      "The private number is out of range",
      "It has to be between 1 and the order of the curve. This one was damaged or invented.",
      "Copy the key again from the .p8 file. If the file is lost: Apple lets a key be downloaded once and "
          + "keeps no copy. Then make a new key in App Store Connect \u2192 Users and Access \u2192 Integrations, "
          + "and revoke the old one."),
  PRIVATE_KEY_CURVE_MISMATCH(
      Severity.ERROR,
      "The key names two different curves",
      "The outer and the inner part of the file disagree. No tool can tell which one is meant.",
      "Copy the key again from the .p8 file. If the file is lost: Apple lets a key be downloaded once and "
          + "keeps no copy. Then make a new key in App Store Connect \u2192 Users and Access \u2192 Integrations, "
          + "and revoke the old one."),
  PRIVATE_KEY_PUBLIC_KEY_MISSING(
      Severity.NOTE,
      "The key does not carry its public half",
      "That is allowed, and most tools compute it. Safari and some libraries refuse such a key.",
      "Use the repair to add it: it follows from the private half."),
  PRIVATE_KEY_PUBLIC_KEY_INVALID(
      Severity.ERROR,
      "The public half of the key is damaged",
      "It is no point on the curve P-256, so characters in the second half of the key were changed. The "
          + "first half may be whole, but that cannot be known.",
      "Copy the key again from the .p8 file. If the file is lost: Apple lets a key be downloaded once and "
          + "keeps no copy. Then make a new key in App Store Connect \u2192 Users and Access \u2192 Integrations, "
          + "and revoke the old one."),
  PRIVATE_KEY_PUBLIC_KEY_MISMATCH(
      Severity.ERROR,
      "The two halves of the key do not belong together",
      "Either two keys were mixed, or a character of the private half was changed. Signatures would not "
          + "match what Apple knows: 401.",
      "Copy the key again from the .p8 file. If the file is lost: Apple lets a key be downloaded once and "
          + "keeps no copy. Then make a new key in App Store Connect \u2192 Users and Access \u2192 Integrations, "
          + "and revoke the old one."),
  PRIVATE_KEY_RESAVED(
      Severity.NOTE,
      "A tool has re-saved this key",
      "Apple\u2019s file has another shape. If this was made from it, the key is the same and works; Apple "
          + "never sees the file.",
      "Nothing needs to be done, if this is the key that App Store Connect issued."),
  PRIVATE_KEY_WELL_KNOWN_KEY(
      Severity.ERROR,
      "This private key is published",
      "It is a sample from a standard, a library or a guide. Everybody can sign with it, and Apple has not "
          + "issued it to you.",
      "Use your own key. Make one in App Store Connect \u2192 Users and Access \u2192 Integrations \u2192 "
          + "App Store Connect API.");

  private final Entry entry;

  PrivateKeyCode(Severity severity, String title, String why, String fix) {
    entry = new Entry(severity, title, why, fix);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}

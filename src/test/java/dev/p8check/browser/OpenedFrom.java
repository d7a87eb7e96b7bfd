package dev.p8check.browser;

/** The two ways to open the page: by double click, and from a host with the headers hosts are told to send. */
enum OpenedFrom {
  FILE,
  HOST
}

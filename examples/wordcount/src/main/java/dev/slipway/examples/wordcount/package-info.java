/** Counts the words of a text file that was passed with the submission. */
package dev.slipway.examples.wordcount;

/** The page of all runs, newest first. */
package dev.slipway.web.runlist;

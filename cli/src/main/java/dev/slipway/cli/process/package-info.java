/** Child processes that cannot outlive their parent. */
package dev.slipway.cli.process;

/** The processes of this agent: reconciled to orders, launched, watched, ended and adopted. */
package dev.slipway.agent.process;

/** Processes as Linux has them: launching, recognising, signalling, finding whole trees. */
package dev.slipway.agent.os;

using Statsig.Tool;
using Statsig.Tool.Commands;

using var interrupt = new InterruptSource();
return await CommandLine.RunAsync(args, ToolContext.OfProcess(), interrupt.Token).ConfigureAwait(false);

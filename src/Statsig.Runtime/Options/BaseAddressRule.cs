namespace Statsig.Runtime;

/// <summary>Which addresses a key is sent to. No message repeats the address, which may carry a key by mistake.</summary>
internal static class BaseAddressRule
{
    public static Uri Check(Uri? address, string option)
    {
        if (address is null || !address.IsAbsoluteUri)
        {
            throw Refusal(option, "is not an absolute address");
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            throw Refusal(option, "would send the key unencrypted: http is allowed to this machine only");
        }

        if (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
        {
            throw Refusal(option, "is neither https nor http");
        }

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw Refusal(option, "has a user, a query or a fragment, which a base address cannot have");
        }

        return address.AbsolutePath[^1] == '/' ? address : new Uri(address.AbsoluteUri + "/");
    }

    private static ArgumentException Refusal(string option, string reason) =>
        OptionFault.Because(
            option,
            $"StatsigOptions.{option} {reason}. Set it to an https address like https://api.statsig.com/v1/, or http://localhost:… for the emulator.");
}
